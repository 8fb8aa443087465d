// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.loss;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;

/// Kullback-Leibler divergence of a distribution, given by the logarithms of its probabilities,
/// from a target distribution. Where the target is 0 nothing is lost, whatever the prediction.
public final class KLDivergence {

  public static final Attribute<String> REDUCTION = Reducing.REDUCTION;

  public static final OpDef OP =
      Pairs.loss(
              "KLDivergence",
              "log_prediction",
              (node, prediction, target) -> elements(new Formula(node), prediction, target))
          .summary("Divergence of log-probabilities from a target")
          .formula("L = mean(target (log target − log_prediction))")
          .chainRule(
              "∂L/∂log_prediction = −∂L/∂loss · target / n",
              "∂L/∂target = ∂L/∂loss · (log target − log_prediction + 1) / n")
          .build();

  private KLDivergence() {}

  private static Value elements(Formula f, Value prediction, Value target) {
    Value zero = f.scalar(0, target);
    Value counts = f.greater(target, zero);
    Value safe = f.where(counts, target, f.scalar(1, target));
    Value finite = f.where(counts, prediction, zero);
    return f.where(counts, f.mul(safe, f.sub(f.log(safe), finite)), zero);
  }
}
