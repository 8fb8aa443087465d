// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.layer;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.Value;
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.activation.Sigmoid;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.activation.Tanh;

/// The function that a layer applies to its sums, as an attribute.
final class Activation {

  static final Attribute<String> ATTRIBUTE =
      Attribute.text("activation")
          .defaultsTo("linear")
          .choices("linear", "relu", "sigmoid", "tanh", "softmax")
          .doc("function applied to the sum");

  private Activation() {}

  static Value of(NodeScope node, Value sum) {
    return switch (node.get(ATTRIBUTE)) {
      case "relu" -> node.emit(Relu.OP, sum);
      case "sigmoid" -> node.emit(Sigmoid.OP, sum);
      case "tanh" -> node.emit(Tanh.OP, sum);
      case "softmax" -> node.emit(Softmax.OP, sum);
      default -> sum;
    };
  }
}
