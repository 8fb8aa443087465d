// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.FoldScope;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Broadcasting;
import dev.adjoint.ops.Folds;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// Remainder of a division, with the sign of the divisor, or of the dividend when `fmod` is set as
/// in C. Whole numbers refuse a divisor of 0.
public final class Mod {
  public static final Attribute<Boolean> FMOD =
      Attribute.flag("fmod")
          .defaultsTo(false)
          .doc("1 gives the remainder the sign of A as C does, 0 that of B");

  public static final OpDef OP =
      OpDef.named("Mod")
          .since(13)
          .category(Category.MATH)
          .summary("Remainder of a division")
          .formula("C = A − ⌊A / B⌋ B")
          .chainRule("∂L/∂A = ∂L/∂C", "∂L/∂B = −∂L/∂C ∘ ⌊A / B⌋")
          .input("A", "T", TypeSet.NUMERIC)
          .input("B", "T", TypeSet.NUMERIC)
          .output("C", "T")
          .attribute(FMOD)
          .shape(in -> Broadcasting.of(in, "A", "B"))
          .gradient(Mod::gradient)
          .fold(Mod::fold)
          .build();

  private Mod() {}

  /// Whole numbers only: reals are the kernel's business.
  private static Optional<Tensor> fold(FoldScope in) {
    if (in.in(0).dtype().isFloating()) {
      return Optional.empty();
    }
    return in.get(FMOD)
        ? Folds.divided((a, b) -> a, (a, b) -> a % b).value(in)
        : Folds.divided((a, b) -> a, Math::floorMod).value(in);
  }

  /// The rounded quotient is what is left when the remainder is taken away again.
  private static void gradient(GradientScope g) {
    Formula f = new Formula(g);
    Value up = g.upstream("C");
    Value a = g.input("A");
    Value b = g.input("B");
    if (g.wants("A")) {
      g.contribute("A", f.sumTo(up, a.shape()));
    }
    if (g.wants("B")) {
      Value quotient = f.of(Round.OP, f.div(f.sub(a, g.output("C")), b));
      g.contribute("B", f.sumTo(f.neg(f.mul(up, quotient)), b.shape()));
    }
  }
}
