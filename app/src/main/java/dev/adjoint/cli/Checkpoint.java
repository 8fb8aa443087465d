// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.engine.Session;
import dev.adjoint.file.FileException;
import dev.adjoint.tensorfile.Safetensors;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where a training run is kept: every state of the session, the number of steps done (a state that
/// optimizers count in as well) and the seed. The file is the old one or the new one, whole.
record Checkpoint(Session session, Optional<Path> file, long seed) {

  static final String STEP = SavedStates.TRAINING + "step";
  static final String SEED = SavedStates.TRAINING + "seed";

  /// Does nothing when nobody named a file.
  void save(long steps) throws FileException {
    if (file.isEmpty()) {
      return;
    }
    Map<String, Tensor> tensors = new LinkedHashMap<>(session.states());
    tensors.putIfAbsent(STEP, number(steps));
    tensors.put(SEED, number(seed));
    Safetensors.write(file.get(), tensors);
  }

  private static Tensor number(long value) {
    return Tensor.vector(value).reshaped(Shape.SCALAR);
  }
}
