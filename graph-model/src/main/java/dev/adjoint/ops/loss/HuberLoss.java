// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.loss;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.Minimum;
import dev.adjoint.ops.math.Abs;

/// Squares small differences and only counts large ones (Huber, 1964): `d² / 2` up to `delta`, then
/// on along the tangent. With `a = |d|` and `c = min(a, delta)` that is `c (a − c / 2)`, which
/// neither jumps nor squares a large number.
public final class HuberLoss {

  public static final Attribute<String> REDUCTION = Reducing.REDUCTION;
  public static final Attribute<Double> DELTA =
      Attribute.real("delta")
          .defaultsTo(1.0)
          .range(1e-9, 1e9)
          .doc("difference from which the loss grows in a straight line");

  public static final OpDef OP =
      Pairs.loss("HuberLoss", "prediction", HuberLoss::elements)
          .attribute(DELTA)
          .summary("Squared error that outliers cannot dominate")
          .formula("L = mean(c (|d| − c/2)), d = prediction − target, c = min(|d|, delta)")
          .chainRule(
              "∂L/∂prediction = ∂L/∂loss · clip(prediction − target, ±delta) / n",
              "∂L/∂target = ∂L/∂loss · clip(target − prediction, ±delta) / n")
          .build();

  private HuberLoss() {}

  private static Value elements(NodeScope node, Value prediction, Value target) {
    Formula f = new Formula(node);
    Value size = node.emit(Abs.OP, f.sub(prediction, target));
    Value capped = node.emit(Minimum.OP, size, f.scalar(node.get(DELTA), size));
    return f.mul(capped, f.sub(size, f.mul(capped, f.scalar(0.5, size))));
  }
}
