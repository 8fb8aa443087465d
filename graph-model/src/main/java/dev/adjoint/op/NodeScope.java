// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;

/// One use of an op, seen by its decomposition: attributes, input values, and an [Emitter] to
/// express it in other ops.
public interface NodeScope extends UseScope {

  /// True when the run trains: Dropout drops, statistics update.
  boolean training();

  /// Fresh uniform numbers in [0, 1) each run, the same for the same seed, node and run number on
  /// every backend.
  Value uniform(Shape shape, DType dtype);

  /// A trainable parameter that a layer owns; its name is the node's id, a slash and `name`.
  ///
  /// @param attributes initializer settings as of the `Parameter` op
  Value parameter(String name, TensorType type, Attributes attributes);
}
