// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.loss;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.Maximum;

/// Cross entropy of probabilities of yes against targets from 0 to 1. A logarithm counts no less
/// than -100, as in PyTorch, so that a certainty that was wrong costs much but not everything.
public final class BinaryCrossEntropy {

  private static final double LEAST_LOGARITHM = -100;

  public static final Attribute<String> REDUCTION = Reducing.REDUCTION;

  public static final OpDef OP =
      Pairs.loss(
              "BinaryCrossEntropy",
              "prediction",
              (node, prediction, target) -> elements(new Formula(node), prediction, target))
          .summary("Cross entropy of probabilities of yes")
          .formula("L = −mean(t log p + (1 − t) log(1 − p)), p = prediction, t = target")
          .chainRule(
              "∂L/∂prediction = ∂L/∂loss · (prediction − target) / (prediction (1 − prediction) n)",
              "∂L/∂target = ∂L/∂loss · (log(1 − prediction) − log prediction) / n")
          .build();

  private BinaryCrossEntropy() {}

  private static Value elements(Formula f, Value prediction, Value target) {
    Value one = f.scalar(1, prediction);
    Value yes = f.mul(target, logarithm(f, prediction));
    Value no = f.mul(f.sub(one, target), logarithm(f, f.sub(one, prediction)));
    return f.neg(f.add(yes, no));
  }

  /// Masks the operand as well as the result: the slope of `log` at 0 would make the gradient NaN.
  private static Value logarithm(Formula f, Value p) {
    Value least = f.scalar(Math.exp(LEAST_LOGARITHM), p);
    Value log = f.log(f.emit().emit(Maximum.OP, p, least));
    return f.where(f.greater(least, p), f.scalar(LEAST_LOGARITHM, p), log);
  }
}
