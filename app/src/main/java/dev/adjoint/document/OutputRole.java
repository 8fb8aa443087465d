// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.type.TensorType;
import java.util.Optional;

/// What the output at some place is for.
///
/// @param name what is carried on, where that has a name; else empty
/// @param expected its type as far as it is known; the sizes of its shape need not agree
public record OutputRole(Kind kind, String name, Optional<TensorType> expected) {

  /// Kinds of outputs.
  public enum Kind {
    /// Of a graph, or what nobody has a use for.
    PLAIN,
    /// Whether a loop goes on.
    CONDITION,
    /// What is carried into the next iteration.
    NEXT,
    /// What is put side by side, iteration by iteration.
    COLLECTED,
    /// What the node that holds the body gives.
    RESULT
  }

  static OutputRole of(Kind kind) {
    return new OutputRole(kind, "", Optional.empty());
  }

  /// Whether a value of that type may stand there.
  public boolean suits(TensorType type) {
    return expected.isEmpty()
        || (expected.get().dtype() == type.dtype()
            && (!expected.get().shape().ranked()
                || !type.shape().ranked()
                || expected.get().shape().rank() == type.shape().rank()));
  }
}
