// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.loss;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.math.Abs;

/// Mean of the absolute differences of prediction and target; where they are equal the gradient is
/// 0.
public final class MeanAbsoluteError {

  public static final Attribute<String> REDUCTION = Reducing.REDUCTION;

  public static final OpDef OP =
      Pairs.loss(
              "MeanAbsoluteError",
              "prediction",
              (node, prediction, target) ->
                  node.emit(Abs.OP, new Formula(node).sub(prediction, target)))
          .summary("Mean of the absolute differences")
          .formula("L = mean(|prediction − target|)")
          .chainRule(
              "∂L/∂prediction = ∂L/∂loss · sign(prediction − target) / n",
              "∂L/∂target = ∂L/∂loss · sign(target − prediction) / n")
          .build();

  private MeanAbsoluteError() {}
}
