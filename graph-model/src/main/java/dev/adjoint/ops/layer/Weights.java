// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.layer;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.Value;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.Shape;

/// Parameters that layers own.
final class Weights {

  private Weights() {}

  static Attributes initializer(String kind) {
    return Attributes.of(Parameter.INITIALIZER, kind);
  }

  /// A parameter of the element type of `like` that begins as one value everywhere.
  ///
  /// @param kind `zeros` or `ones`
  static Value filled(NodeScope node, String name, Shape shape, Value like, String kind) {
    return node.parameter(name, like.type().withShape(shape), initializer(kind));
  }

  /// The same, left alone by optimizers.
  static Value statistic(NodeScope node, String name, Shape shape, Value like, String kind) {
    Attributes settings = initializer(kind).with(Parameter.TRAINABLE, false);
    return node.parameter(name, like.type().withShape(shape), settings);
  }
}
