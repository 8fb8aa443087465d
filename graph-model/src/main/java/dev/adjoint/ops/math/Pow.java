// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Broadcasting;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.logic.And;
import dev.adjoint.ops.logic.Not;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.Arrays;
import java.util.Optional;

/// Elementwise power `Z = X ^ Y` with broadcasting; the exponent may have a number type of its own.
///
/// Neither derivative has a NaN that the formula does not call for: the one by `X` is 0 where `Y`
/// is 0, also at `X = 0`, and the one by `Y` is 0 where `X` is 0 and `Y` is not negative. Below 0,
/// where the logarithm does not exist, the one by `Y` is NaN, as in PyTorch. Both also keep the
/// branch that is not taken finite, so that second derivatives are clean too.
public final class Pow {

  public static final OpDef OP =
      OpDef.named("Pow")
          .since(15)
          .category(Category.MATH)
          .summary("Elementwise power")
          .formula("Z = X ^ Y")
          .chainRule("∂L/∂X = ∂L/∂Z ∘ Y ∘ X^(Y − 1)", "∂L/∂Y = ∂L/∂Z ∘ Z ∘ ln(X)")
          .input("X", "T", TypeSet.NUMERIC)
          .input("Y", "T1", TypeSet.NUMERIC)
          .output("Z", "T")
          .shape(in -> Broadcasting.of(in, "X", "Y"))
          .gradient(Pow::gradient)
          .build();

  private Pow() {}

  private static void gradient(GradientScope g) {
    Formula f = new Formula(g);
    if (g.wants("X")) {
      g.contribute("X", f.sumTo(byBase(g, f), g.input("X").shape()));
    }
    DType exponent = g.input("Y").type().dtype();
    if (g.wants("Y") && exponent.isFloating()) {
      Value gradient = f.sumTo(byExponent(g, f), g.input("Y").shape());
      g.contribute("Y", f.cast(gradient, exponent));
    }
  }

  private static Value byBase(GradientScope g, Formula f) {
    Value x = g.input("X");
    Value y = g.input("Y");
    if (neverZero(g.constantValue(y))) {
      return f.mul(g.upstream("Z"), slope(f, x, y));
    }
    Value none = f.equal(y, f.scalar(0, y));
    // Only 0^0 (and NaN^0) has no slope to speak of; elsewhere 0 · x^-1 is needed as it is, for its
    // own derivative by y is not 0.
    Value size = f.of(Abs.OP, x);
    Value flat = f.of(And.OP, none, f.of(Not.OP, f.greater(size, f.scalar(0, size))));
    Value safe = f.where(flat, f.scalar(1, y), y);
    Value gradient = f.mul(g.upstream("Z"), slope(f, x, safe));
    return f.where(flat, f.scalar(0, gradient), gradient);
  }

  private static Value slope(Formula f, Value x, Value y) {
    Value power = f.emit().emit(OP, x, f.sub(y, f.scalar(1, y)));
    return f.mul(f.cast(y, x.type().dtype()), power);
  }

  private static boolean neverZero(Optional<Tensor> exponent) {
    return exponent.isPresent() && Arrays.stream(exponent.get().toDoubles()).allMatch(e -> e != 0);
  }

  private static Value byExponent(GradientScope g, Formula f) {
    Value x = g.input("X");
    Value z = g.output("Z");
    Value y = g.input("Y");
    Value zero = f.equal(x, f.scalar(0, x));
    Value flat = f.of(And.OP, zero, f.of(Not.OP, f.less(y, f.scalar(0, y))));
    Value log = f.log(f.where(flat, f.scalar(1, x), x));
    return f.mul(g.upstream("Z"), f.mul(f.where(flat, f.scalar(0, z), z), log));
  }
}
