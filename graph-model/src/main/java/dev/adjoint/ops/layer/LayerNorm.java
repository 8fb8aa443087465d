// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.layer;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.norm.LayerNormalization;
import dev.adjoint.type.Shape;
import java.util.List;

/// Layer normalisation of the last axis that owns its scale and its shift.
public final class LayerNorm {

  public static final Attribute<Double> EPSILON = LayerNormalization.EPSILON;

  public static final OpDef OP =
      OpDef.named("LayerNorm")
          .category(Category.LAYER)
          .summary("Layer normalisation with its own scale and shift")
          .formula("Y = (X − mean) / √(var + ε) · scale + shift")
          .chainRule(
              "∂L/∂X = (g − mean g − x̂ ∘ mean (g ∘ x̂)) / √(var + ε), g = ∂L/∂Y ∘ scale",
              "∂L/∂scale = Σ ∂L/∂Y ∘ x̂",
              "∂L/∂shift = Σ ∂L/∂Y")
          .input("X", "T", TypeSet.FLOATING)
          .output("Y", "T")
          .attribute(EPSILON)
          .shape(LayerNorm::shape)
          .decomposition(LayerNorm::expand)
          .build();

  private LayerNorm() {}

  private static Shape shape(ShapeScope in) {
    Shape x = in.shape("X");
    if (x.rank() < 1 || !x.dim(x.rank() - 1).isKnown()) {
      throw in.reject(
          "C1",
          "X",
          "the size of the last axis must be known",
          "a fixed last dimension",
          x.display());
    }
    return x;
  }

  private static List<Value> expand(NodeScope node) {
    Value x = node.input("X");
    Shape last = x.shape().slice(x.rank() - 1, x.rank());
    Value scale = Weights.filled(node, "scale", last, x, "ones");
    Value shift = Weights.filled(node, "shift", last, x, "zeros");
    Attributes settings = Attributes.of(EPSILON, node.get(EPSILON));
    return List.of(node.emit(LayerNormalization.OP, settings, x, scale, shift));
  }
}
