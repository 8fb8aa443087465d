// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.Category;
import dev.adjoint.op.FoldScope;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Broadcasting;
import dev.adjoint.ops.Folds;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// Picks from `X` where the condition holds and from `Y` elsewhere; all three broadcast. The side
/// not picked gets gradient 0 even if its value is infinite or NaN.
public final class Where {

  public static final OpDef OP =
      OpDef.named("Where")
          .since(16)
          .category(Category.LOGIC)
          .summary("Picks from X where the condition holds, else from Y")
          .formula("Z = condition ? X : Y")
          .chainRule("∂L/∂X = ∂L/∂Z ∘ [condition]", "∂L/∂Y = ∂L/∂Z ∘ [¬condition]")
          .input("condition", "B", TypeSet.BOOLEAN)
          .input("X", "T", TypeSet.ANY)
          .input("Y", "T", TypeSet.ANY)
          .output("Z", "T")
          .shape(Where::shape)
          .gradient(Where::gradient)
          .fold(Where::fold)
          .build();

  private Where() {}

  private static Shape shape(ShapeScope in) {
    return Broadcasting.of(in, Broadcasting.of(in, "X", "Y"), "condition");
  }

  private static void gradient(GradientScope g) {
    Formula f = new Formula(g);
    Value up = g.upstream("Z");
    Value condition = g.input("condition");
    Value zero = f.scalar(0, up);
    if (g.wants("X")) {
      g.contribute("X", f.sumTo(g.emit(OP, condition, up, zero), g.input("X").shape()));
    }
    if (g.wants("Y")) {
      g.contribute("Y", f.sumTo(g.emit(OP, condition, zero, up), g.input("Y").shape()));
    }
  }

  private static Optional<Tensor> fold(FoldScope in) {
    Tensor condition = in.in(0);
    Shape shape = in.result().shape();
    return Folds.filled(
        in,
        (out, i) -> {
          boolean holds = condition.getLong(Folds.broadcast(i, shape, condition.shape())) != 0;
          Tensor side = in.in(holds ? 1 : 2);
          Folds.copy(side, Folds.broadcast(i, shape, side.shape()), out, i);
        });
  }
}
