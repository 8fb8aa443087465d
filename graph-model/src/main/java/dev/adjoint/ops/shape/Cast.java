// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.DType;
import java.util.Optional;

/// Converts elements to another type: floating to integer truncates towards zero, anything but 0 is
/// true.
public final class Cast {

  public static final Attribute<DType> TO = Attribute.type("to").doc("element type of the result");

  /// Only conversions to 8-bit floating types, which we have not, heed it.
  public static final Attribute<Boolean> SATURATE =
      Attribute.flag("saturate").defaultsTo(true).doc("of no effect on the types there are");

  /// Only conversions to an 8-bit exponent, which we have not, heed it.
  public static final Attribute<String> ROUND_MODE =
      Attribute.text("round_mode")
          .defaultsTo("up")
          .choices("up", "down", "nearest")
          .doc("of no effect on the types there are");

  public static final OpDef OP =
      OpDef.named("Cast")
          .since(25)
          .category(Category.INDEX)
          .summary("Converts elements to another type")
          .formula("output = (to) input")
          .chainRule("∂L/∂input = cast(∂L/∂output)")
          .input("input", "T1", TypeSet.ANY)
          .output("output", in -> in.get(TO))
          .attribute(TO)
          .attribute(SATURATE)
          .attribute(ROUND_MODE)
          .shape(in -> in.shape("input"))
          .gradient(Cast::gradient)
          .fold(in -> Optional.of(in.in(0).as(in.get(TO))))
          .build();

  private Cast() {}

  private static void gradient(GradientScope g) {
    DType from = g.input("input").type().dtype();
    if (from.isFloating() && g.get(TO).isFloating()) {
      g.contribute("input", new Formula(g).cast(g.upstream("output"), from));
    }
  }
}
