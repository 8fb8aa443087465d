// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.logic;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.math.Abs;
import dev.adjoint.type.DType;
import java.util.List;

/// Tells where the input is infinite, of either sign or of one.
public final class IsInf {
  public static final Attribute<Boolean> DETECT_NEGATIVE =
      Attribute.flag("detect_negative").defaultsTo(true).doc("1 finds minus infinity");

  public static final Attribute<Boolean> DETECT_POSITIVE =
      Attribute.flag("detect_positive").defaultsTo(true).doc("1 finds plus infinity");

  public static final OpDef OP =
      OpDef.named("IsInf")
          .since(20)
          .category(Category.LOGIC)
          .input("X", "T1", TypeSet.FLOATING)
          .output("Y", DType.BOOL)
          .shape(in -> in.shape("X"))
          .decomposition(IsInf::expand)
          .attribute(DETECT_NEGATIVE)
          .attribute(DETECT_POSITIVE)
          .summary("Tells where the input is infinite")
          .formula("Y = X ∈ {−∞, +∞}")
          .notDifferentiable("an answer jumps between false and true")
          .build();

  private IsInf() {}

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value x = node.input("X");
    boolean negative = node.get(DETECT_NEGATIVE);
    boolean positive = node.get(DETECT_POSITIVE);
    if (!negative && !positive) {
      return List.of(f.expand(f.scalar(0, DType.BOOL), x.shape()));
    }
    Value sought = negative && positive ? f.of(Abs.OP, x) : x;
    double infinity = positive ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    return List.of(f.equal(sought, f.scalar(infinity, x)));
  }
}
