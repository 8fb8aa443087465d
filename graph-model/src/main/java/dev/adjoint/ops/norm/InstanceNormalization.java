// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.norm;

import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Shape;
import java.util.List;

/// Brings every channel of every image to mean 0 and variance 1, then to a learned scale and shift.
public final class InstanceNormalization {

  public static final OpDef OP =
      OpDef.named("InstanceNormalization")
          .since(22)
          .category(Category.NORMALIZE)
          .summary("Normalises every channel of every image")
          .formula("output = (input − mean) / √(var + ε) · scale + B")
          .chainRule(
              "∂L/∂input = (g − mean g − x̂ ∘ mean (g ∘ x̂)) / √(var + ε), g = ∂L/∂output ∘ scale",
              "∂L/∂scale = Σ ∂L/∂output ∘ x̂",
              "∂L/∂B = Σ ∂L/∂output")
          .input("input", "T", TypeSet.FLOATING)
          .input("scale", "T", TypeSet.FLOATING)
          .input("B", "T", TypeSet.FLOATING)
          .output("output", "T")
          .attribute(Moments.EPSILON)
          .shape(InstanceNormalization::shape)
          .decomposition(InstanceNormalization::expand)
          .build();

  private InstanceNormalization() {}

  private static Shape shape(ShapeScope in) {
    PerChannel.requireRank(in, "input", 3);
    Shape x = in.shape("input");
    PerChannel.requireVector(in, "C2", "scale", x.dim(1));
    PerChannel.requireVector(in, "C2", "B", x.dim(1));
    return x;
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value x = node.input("input");
    int rank = x.rank();
    Value normal = Moments.of(f, x, Moments.from(2, rank)).normalized(node.get(Moments.EPSILON));
    Value scaled = f.mul(normal, Moments.alongChannels(f, node.input("scale"), rank));
    return List.of(f.add(scaled, Moments.alongChannels(f, node.input("B"), rank)));
  }
}
