// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.norm;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;

/// Brings groups of channels of every image to mean 0 and variance 1, then every channel to a
/// learned scale and shift.
public final class GroupNormalization {

  public static final Attribute<Long> NUM_GROUPS =
      Attribute.integer("num_groups").range(1, 1e9).doc("groups into which the channels fall");

  public static final OpDef OP =
      OpDef.named("GroupNormalization")
          .since(21)
          .category(Category.NORMALIZE)
          .summary("Normalises groups of channels of every image")
          .formula("Y = (X − mean) / √(var + ε) · scale + bias")
          .chainRule(
              "∂L/∂X = (g − mean g − x̂ ∘ mean (g ∘ x̂)) / √(var + ε), g = ∂L/∂Y ∘ scale",
              "∂L/∂scale = Σ ∂L/∂Y ∘ x̂",
              "∂L/∂bias = Σ ∂L/∂Y")
          .input("X", "T", TypeSet.FLOATING)
          .input("scale", "T", TypeSet.FLOATING)
          .input("bias", "T", TypeSet.FLOATING)
          .output("Y", "T")
          .attribute(Moments.EPSILON)
          .attribute(NUM_GROUPS)
          .attribute(Moments.STASH_TYPE)
          .shape(GroupNormalization::shape)
          .decomposition(GroupNormalization::expand)
          .build();

  private GroupNormalization() {}

  private static Shape shape(ShapeScope in) {
    PerChannel.requireRank(in, "X", 2);
    Shape x = in.shape("X");
    PerChannel.requireVector(in, "C2", "scale", x.dim(1));
    PerChannel.requireVector(in, "C2", "bias", x.dim(1));
    long groups = in.get(NUM_GROUPS);
    if (x.dim(1).isKnown() && x.dim(1).size() % groups != 0) {
      throw in.reject(
          "C3",
          "num_groups",
          "the channels do not fall into equal groups",
          "a divisor of " + x.dim(1),
          Long.toString(groups));
    }
    return x;
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value x = node.input("X");
    Shape shape = x.shape();
    Dim inGroup = Dim.of(shape.dim(1).size() / node.get(NUM_GROUPS));
    Dim rest = inGroup.times(shape.product(2, shape.rank()));
    Shape grouped = Shape.of(List.of(shape.dim(0), Dim.of(node.get(NUM_GROUPS)), rest));
    Moments moments = Moments.of(f, f.reshape(x, grouped), 2);
    Value normal = f.reshape(moments.normalized(node.get(Moments.EPSILON)), shape);
    Value scaled = f.mul(normal, Moments.alongChannels(f, node.input("scale"), x.rank()));
    return List.of(f.add(scaled, Moments.alongChannels(f, node.input("bias"), x.rank())));
  }
}
