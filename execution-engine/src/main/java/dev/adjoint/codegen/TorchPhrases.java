// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.op.Attribute;
import dev.adjoint.ops.activation.LogSoftmax;
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.activation.Sigmoid;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.activation.Tanh;
import dev.adjoint.ops.loss.SoftmaxCrossEntropyLoss;

/// How ops are said in PyTorch.
final class TorchPhrases {
  private TorchPhrases() {}

  static Phrases all() {
    Phrases phrases = CommonPhrases.in(Library.TORCH);
    ShapePhrases.into(phrases, "permute", "broadcast_to", "cat");
    ReducePhrases.into(phrases);
    return phrases
        .call(Relu.OP, "relu")
        .call(Sigmoid.OP, "sigmoid")
        .call(Tanh.OP, "tanh")
        .put(Softmax.OP, use -> along(use, "softmax", Softmax.AXIS))
        .put(LogSoftmax.OP, use -> along(use, "log_softmax", Softmax.AXIS))
        .put(Wholes.SQUARED_ERROR, use -> function(use, "mse_loss", ""))
        .put(Wholes.CROSS_ENTROPY, TorchPhrases::crossEntropy);
  }

  private static Expression along(Use use, String name, Attribute<Long> axis) {
    return Expression.atom("torch." + name + "(" + use.arg(0) + ", dim=" + use.get(axis) + ")");
  }

  private static Expression function(Use use, String name, String more) {
    return Expression.atom("F." + name + "(" + use.arg(0) + ", " + use.arg(1) + more + ")");
  }

  private static Expression crossEntropy(Use use) {
    String reduction = use.get(SoftmaxCrossEntropyLoss.REDUCTION);
    String more = reduction.equals("mean") ? "" : ", reduction=\"" + reduction + "\"";
    Expression loss = function(use, "cross_entropy", more);
    return use.script().isRead(use.at().outputs().get(1))
        ? Expression.several(loss.text() + ", torch.log_softmax(" + use.arg(0) + ", dim=1)", 2)
        : loss;
  }
}
