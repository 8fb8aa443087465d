// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.data.Dataset;
import dev.adjoint.engine.CompileTime;
import dev.adjoint.file.FileException;
import dev.adjoint.train.TrainingResult;
import dev.adjoint.type.Tensor;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// One training run with its weights, taken up again after a pause. One thread at a time.
interface TrainingJob extends AutoCloseable {

  /// How a job comes about.
  @FunctionalInterface
  interface Opening {
    /// Reads the data and makes everything ready.
    ///
    /// @throws FileException when data or weights cannot be read
    TrainingJob open(TrainingOrder order) throws FileException;
  }

  long totalSteps();

  int stepsPerEpoch();

  /// The rows that are held out for testing.
  Optional<Dataset> test();

  /// How long compiling took, of what has run so far.
  CompileTime compileTime();

  /// Trains from where it is until the end or until `stop` says so.
  TrainingResult run(TrainingWatcher watcher, BooleanSupplier stop);

  /// Every state as it is now, by name.
  Map<String, Tensor> states();

  @Override
  void close();
}
