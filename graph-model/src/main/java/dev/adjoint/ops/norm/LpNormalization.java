// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.norm;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.conv.PowerSum;
import dev.adjoint.type.Shape;
import java.util.List;

/// Divides by the norm along one axis; zeros stay zeros.
public final class LpNormalization {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis").defaultsTo(-1L).doc("axis along which the norm becomes 1");
  public static final Attribute<Long> P =
      Attribute.integer("p")
          .defaultsTo(2L)
          .range(1, 2)
          .doc("1 for the sum of sizes, 2 for the root of the sum of squares");

  public static final OpDef OP =
      OpDef.named("LpNormalization")
          .since(22)
          .category(Category.NORMALIZE)
          .summary("Divides by the norm along one axis")
          .formula("output = input / ‖input‖ₚ")
          .chainRule("∂L/∂input = (∂L/∂output − ∂‖input‖ₚ · Σ ∂L/∂output ∘ output) / ‖input‖ₚ")
          .input("input", "T", TypeSet.FLOATING)
          .output("output", "T")
          .attribute(AXIS)
          .attribute(P)
          .shape(LpNormalization::shape)
          .decomposition(LpNormalization::expand)
          .build();

  private LpNormalization() {}

  private static Shape shape(ShapeScope in) {
    Axes.check(in, "C1", "axis", in.get(AXIS), in.shape("input"));
    return in.shape("input");
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value x = node.input("input");
    long p = node.get(P);
    int axis = Axes.index(node.get(AXIS), x.rank());
    Value norm = PowerSum.root(f, f.sum(PowerSum.power(f, x, p), true, axis), p);
    Value zero = f.scalar(0, x);
    Value nothing = f.equal(norm, zero);
    Value divided = f.div(x, f.where(nothing, f.scalar(1, x), norm));
    return List.of(f.where(nothing, zero, divided));
  }
}
