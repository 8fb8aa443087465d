// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.norm;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeRule;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Shape;
import java.util.List;

/// Divides the last axes of every example by the root of the mean of their squares, then scales.
public final class RMSNormalization {

  public static final Attribute<Long> AXIS = LastAxes.AXIS;
  public static final Attribute<Double> EPSILON = Moments.EPSILON;

  public static final OpDef OP =
      OpDef.named("RMSNormalization")
          .since(23)
          .category(Category.NORMALIZE)
          .summary("Divides the last axes by their root mean square")
          .formula("Y = X / √(mean X² + ε) · scale")
          .chainRule(
              "∂L/∂X = (g − x̂ ∘ mean (g ∘ x̂)) / √(mean X² + ε), g = ∂L/∂Y ∘ scale",
              "∂L/∂scale = Σ ∂L/∂Y ∘ x̂")
          .input("X", "T", TypeSet.FLOATING)
          .input("scale", "V", TypeSet.FLOATING)
          .output("Y", TypeRule.variable("V"))
          .attribute(AXIS)
          .attribute(EPSILON)
          .attribute(Moments.STASH_TYPE)
          .shape(RMSNormalization::shape)
          .decomposition(RMSNormalization::expand)
          .build();

  private RMSNormalization() {}

  private static Shape shape(ShapeScope in) {
    LastAxes.first(in);
    LastAxes.requireStretches(in, "scale");
    return in.shape("X");
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value x = node.input("X");
    Value scale = node.input("scale");
    int first = Axes.index(node.get(AXIS), x.rank());
    Value square = Moments.mean(f, f.mul(x, x), Moments.from(first, x.rank()));
    Value normal = f.mul(x, Moments.inverseRoot(f, square, node.get(EPSILON)));
    return List.of(f.mul(f.cast(normal, scale.type().dtype()), scale));
  }
}
