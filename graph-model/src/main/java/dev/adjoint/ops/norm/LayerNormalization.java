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
import dev.adjoint.type.Shape;
import java.util.List;

/// Brings the last axes of every example to mean 0 and variance 1, then to a learned scale and
/// shift.
public final class LayerNormalization {

  public static final Attribute<Long> AXIS = LastAxes.AXIS;
  public static final Attribute<Double> EPSILON = Moments.EPSILON;

  public static final OpDef OP =
      OpDef.named("LayerNormalization")
          .since(17)
          .category(Category.NORMALIZE)
          .summary("Normalises the last axes of every example")
          .formula("Y = (X − mean) / √(var + ε) · Scale + B")
          .chainRule(
              "∂L/∂X = (g − mean g − x̂ ∘ mean (g ∘ x̂)) / √(var + ε), g = ∂L/∂Y ∘ Scale",
              "∂L/∂Scale = Σ ∂L/∂Y ∘ x̂",
              "∂L/∂B = Σ ∂L/∂Y")
          .input("X", "T", TypeSet.FLOATING)
          .input("Scale", "T", TypeSet.FLOATING)
          .optionalInput("B", "T", TypeSet.FLOATING)
          .output("Y", "T")
          .output("Mean", "T")
          .output("InvStdDev", "T")
          .attribute(AXIS)
          .attribute(EPSILON)
          .attribute(Moments.STASH_TYPE)
          .shapes(LayerNormalization::shapes)
          .decomposition(LayerNormalization::expand)
          .build();

  private LayerNormalization() {}

  private static List<Shape> shapes(ShapeScope in) {
    int first = LastAxes.first(in);
    LastAxes.requireStretches(in, "Scale");
    if (in.has("B")) {
      LastAxes.requireStretches(in, "B");
    }
    Shape reduced = LastAxes.reduced(in.shape("X"), first);
    return List.of(in.shape("X"), reduced, reduced);
  }

  private static List<Value> expand(NodeScope node) {
    Value x = node.input("X");
    int first = Axes.index(node.get(AXIS), x.rank());
    Value shift = node.has("B") ? node.input("B") : Value.ABSENT;
    return expand(node, x, first, node.input("Scale"), shift);
  }

  /// Result, mean and inverse deviation of `x` normalised from axis `first` on.
  ///
  /// @param shift [Value#ABSENT] for none
  static List<Value> expand(NodeScope node, Value x, int first, Value scale, Value shift) {
    Formula f = new Formula(node);
    Moments moments = Moments.of(f, x, Moments.from(first, x.rank()));
    Value inverse = moments.inverseDeviation(node.get(EPSILON));
    Value y = f.mul(f.mul(moments.centred(), inverse), scale);
    return List.of(shift.isPresent() ? f.add(y, shift) : y, moments.mean(), inverse);
  }
}
