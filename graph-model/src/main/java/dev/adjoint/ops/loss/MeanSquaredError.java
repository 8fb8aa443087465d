// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.loss;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;

/// Mean of the squared differences of prediction and target.
public final class MeanSquaredError {

  public static final Attribute<String> REDUCTION = Reducing.REDUCTION;

  public static final OpDef OP =
      Pairs.loss(
              "MeanSquaredError",
              "prediction",
              (node, prediction, target) -> squares(new Formula(node), prediction, target))
          .summary("Mean of the squared differences")
          .formula("L = mean((prediction − target)²)")
          .chainRule(
              "∂L/∂prediction = ∂L/∂loss · 2 (prediction − target) / n",
              "∂L/∂target = ∂L/∂loss · 2 (target − prediction) / n")
          .build();

  private MeanSquaredError() {}

  private static Value squares(Formula f, Value prediction, Value target) {
    Value difference = f.sub(prediction, target);
    return f.mul(difference, difference);
  }
}
