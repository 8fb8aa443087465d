// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.loss;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.activation.Softplus;

/// Cross entropy of yes and no straight from scores: sigmoid and logarithm in one. `t softplus(−x)
/// + (1 − t) softplus(x)` neither overflows nor loses digits, however sure the score is.
public final class BinaryCrossEntropyWithLogits {

  public static final Attribute<String> REDUCTION = Reducing.REDUCTION;

  public static final OpDef OP =
      Pairs.loss("BinaryCrossEntropyWithLogits", "logits", BinaryCrossEntropyWithLogits::elements)
          .summary("Cross entropy of yes and no, from scores")
          .formula("L = mean(t softplus(−x) + (1 − t) softplus(x)), x = logits, t = target")
          .chainRule(
              "∂L/∂logits = ∂L/∂loss · (sigmoid(logits) − target) / n",
              "∂L/∂target = −∂L/∂loss · logits / n")
          .build();

  private BinaryCrossEntropyWithLogits() {}

  private static Value elements(NodeScope node, Value logits, Value target) {
    Formula f = new Formula(node);
    Value no = node.emit(Softplus.OP, logits);
    Value yes = node.emit(Softplus.OP, f.neg(logits));
    return f.add(f.mul(target, yes), f.mul(f.sub(f.scalar(1, target), target), no));
  }
}
