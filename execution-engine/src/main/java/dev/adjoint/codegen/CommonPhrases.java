// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import static dev.adjoint.codegen.Expression.COMPARISON;
import static dev.adjoint.codegen.Expression.POWER;
import static dev.adjoint.codegen.Expression.PRODUCT;
import static dev.adjoint.codegen.Expression.SIGN;
import static dev.adjoint.codegen.Expression.SUM;

import dev.adjoint.ops.activation.Tanh;
import dev.adjoint.ops.internal.Maximum;
import dev.adjoint.ops.internal.Minimum;
import dev.adjoint.ops.linear.MatMul;
import dev.adjoint.ops.math.Abs;
import dev.adjoint.ops.math.Add;
import dev.adjoint.ops.math.Div;
import dev.adjoint.ops.math.Equal;
import dev.adjoint.ops.math.Exp;
import dev.adjoint.ops.math.Greater;
import dev.adjoint.ops.math.Identity;
import dev.adjoint.ops.math.Less;
import dev.adjoint.ops.math.Log;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.ops.math.Neg;
import dev.adjoint.ops.math.Pow;
import dev.adjoint.ops.math.Sqrt;
import dev.adjoint.ops.math.Sub;
import dev.adjoint.ops.math.Where;

/// What all three libraries say alike: Python's operators and functions of one name, and the
/// families of ops that each says in a way of its own.
final class CommonPhrases {
  private CommonPhrases() {}

  /// @param transpose the library's functions that lay axes out anew,
  /// @param expand repeat along axes
  /// @param concat and put tensors side by side
  static Phrases in(Library library, String transpose, String expand, String concat) {
    Phrases phrases = alike(library);
    ShapePhrases.into(phrases, transpose, expand, concat);
    ReducePhrases.into(phrases);
    ElementPhrases.into(phrases);
    WindowPhrases.into(phrases);
    PlacePhrases.into(phrases);
    return LinearPhrases.into(phrases);
  }

  private static Phrases alike(Library library) {
    Phrases phrases = new Phrases(library);
    phrases
        .infix(Add.OP, "+", SUM)
        .infix(Sub.OP, "-", SUM)
        .infix(Mul.OP, "*", PRODUCT)
        .put(Div.OP, CommonPhrases::divide)
        .infix(MatMul.OP, "@", PRODUCT)
        .infix(Greater.OP, ">", COMPARISON)
        .infix(Less.OP, "<", COMPARISON)
        .infix(Equal.OP, "==", COMPARISON)
        .put(Neg.OP, use -> new Expression("-" + use.in(0, SIGN), SIGN))
        .put(Pow.OP, use -> new Expression(use.in(0, POWER + 1) + " ** " + use.in(1, POWER), POWER))
        .put(Identity.OP, use -> use.args().getFirst());
    return phrases
        .call(Exp.OP, "exp")
        .call(Log.OP, "log")
        .call(Sqrt.OP, "sqrt")
        .call(Abs.OP, "abs")
        .call(Tanh.OP, "tanh")
        .call(Maximum.OP, "maximum")
        .call(Minimum.OP, "minimum")
        .call(Where.OP, "where");
  }

  /// Whole numbers are divided towards zero.
  private static Expression divide(Use use) {
    if (use.at().outputs().getFirst().type().dtype().isInteger()) {
      throw use.refused("divides whole numbers");
    }
    return new Expression(use.in(0, PRODUCT) + " / " + use.in(1, PRODUCT + 1), PRODUCT);
  }
}
