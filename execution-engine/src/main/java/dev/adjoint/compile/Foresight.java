// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.op.Value;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// Tells what a computed value will be, for a program that is built for one run whose numbers are
/// at hand: which branch it takes, how often its loops turn, how large its selections are. Such a
/// program holds for no other run.
@FunctionalInterface
public interface Foresight {

  /// The foresight of a program that is built ahead of all runs.
  Foresight NONE = value -> Optional.empty();

  /// @param value one that has been emitted already
  Optional<Tensor> value(Value value);
}
