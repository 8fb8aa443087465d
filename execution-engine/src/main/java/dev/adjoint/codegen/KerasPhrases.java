// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.ops.loss.SoftmaxCrossEntropyLoss;

/// How ops are said in Keras 3, on any of its backends.
final class KerasPhrases {
  private KerasPhrases() {}

  static Phrases all() {
    return NetworkPhrases.into(
            CommonPhrases.in(Library.KERAS, "transpose", "broadcast_to", "concatenate"), "axis")
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
