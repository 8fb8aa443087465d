// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.op.Attribute;
import dev.adjoint.ops.activation.LogSoftmax;
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.activation.Sigmoid;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.loss.SoftmaxCrossEntropyLoss;

/// How ops are said in Keras 3, on any of its backends.
final class KerasPhrases {
  private KerasPhrases() {}

  static Phrases all() {
    return CommonPhrases.in(Library.KERAS, "transpose", "broadcast_to", "concatenate")
        .call(Relu.OP, "relu")
        .call(Sigmoid.OP, "sigmoid")
        .put(Softmax.OP, use -> along(use, "softmax", Softmax.AXIS))
        .put(LogSoftmax.OP, use -> along(use, "log_softmax", Softmax.AXIS))
        .put(
            Wholes.SQUARED_ERROR,
            use ->
                Expression.atom(
                    "ops.mean(ops.square("
                        + new Expression(
                                use.in(0, Expression.SUM) + " - " + use.in(1, Expression.PRODUCT),
                                Expression.SUM)
                            .text()
                        + "))"))
        .put(Wholes.CROSS_ENTROPY, KerasPhrases::crossEntropy);
  }

  private static Expression along(Use use, String name, Attribute<Long> axis) {
    return Expression.atom("ops." + name + "(" + use.arg(0) + ", axis=" + use.get(axis) + ")");
  }

  private static Expression crossEntropy(Use use) {
    String each =
        "keras.losses.sparse_categorical_crossentropy("
            + use.arg(1)
            + ", "
            + use.arg(0)
            + ", from_logits=True)";
    String loss = "ops." + use.get(SoftmaxCrossEntropyLoss.REDUCTION) + "(" + each + ")";
    return use.script().isRead(use.at().outputs().get(1))
        ? Expression.several(loss + ", ops.log_softmax(" + use.arg(0) + ", axis=1)", 2)
        : Expression.atom(loss);
  }
}
