// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.layer;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.Value;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;

/// Parameters that layers own.
final class Weights {

  static final Attribute<Boolean> USE_BIAS =
      Attribute.flag("use_bias").defaultsTo(true).doc("adds a trainable bias");
  static final Attribute<String> KERNEL_INITIALIZER =
      Parameter.initializer("kernel_initializer", "xavier_uniform");
  static final Attribute<String> BIAS_INITIALIZER =
      Parameter.initializer("bias_initializer", "zeros");

  private Weights() {}

  static Attributes initializer(String kind) {
    return Attributes.of(Parameter.INITIALIZER, kind);
  }

  static Value kernel(NodeScope node, TensorType type) {
    return node.parameter("kernel", type, initializer(node.get(KERNEL_INITIALIZER)));
  }

  static Value bias(NodeScope node, TensorType type) {
    return node.parameter("bias", type, initializer(node.get(BIAS_INITIALIZER)));
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
