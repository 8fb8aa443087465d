// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.ops.internal.Maximum;
import dev.adjoint.ops.internal.Minimum;
import dev.adjoint.ops.loss.SoftmaxCrossEntropyLoss;
import dev.adjoint.type.DType;

/// How ops are said in PyTorch.
final class TorchPhrases {
  private TorchPhrases() {}

  static Phrases all() {
    return NetworkPhrases.into(
            CommonPhrases.in(Library.TORCH, "permute", "broadcast_to", "cat"), "dim")
        .put(Maximum.OP, use -> bounded(use, "maximum", "min"))
        .put(Minimum.OP, use -> bounded(use, "minimum", "max"))
        .put(Wholes.SQUARED_ERROR, use -> function(use, "mse_loss", ""))
        .put(Wholes.CROSS_ENTROPY, TorchPhrases::crossEntropy);
  }

  /// A plain number is a bound.
  private static Expression bounded(Use use, String function, String bound) {
    boolean first = isNumber(use, 0);
    if (first && isNumber(use, 1)) {
      String word = bound.equals("min") ? "max" : "min";
      return Expression.atom(word + "(" + use.arg(0) + ", " + use.arg(1) + ")");
    }
    return first || isNumber(use, 1)
        ? Expression.atom(
            "torch.clamp(%s, %s=%s)"
                .formatted(use.arg(first ? 1 : 0), bound, use.arg(first ? 0 : 1)))
        : Expression.atom("torch." + function + "(" + use.arg(0) + ", " + use.arg(1) + ")");
  }

  /// A constant, or what was said of two of them.
  private static boolean isNumber(Use use, int index) {
    return use.shape(index).rank() == 0
        && (use.constant(index).isPresent() || use.arg(index).matches("(?:min|max)\\(.*\\)"));
  }

  private static Expression function(Use use, String name, String more) {
    return Expression.atom("F." + name + "(" + use.arg(0) + ", " + use.arg(1) + more + ")");
  }

  private static Expression crossEntropy(Use use) {
    String reduction = use.get(SoftmaxCrossEntropyLoss.REDUCTION);
    String more = reduction.equals("mean") ? "" : ", reduction=\"" + reduction + "\"";
    boolean narrow = use.at().inputs().get(1).type().dtype() == DType.INT32;
    String labels = narrow ? use.atom(1) + ".long()" : use.arg(1);
    Expression loss = Expression.atom("F.cross_entropy(" + use.arg(0) + ", " + labels + more + ")");
    return use.script().isRead(use.at().outputs().get(1))
        ? Expression.several(loss.text() + ", torch.log_softmax(" + use.arg(0) + ", dim=1)", 2)
        : loss;
  }
}
