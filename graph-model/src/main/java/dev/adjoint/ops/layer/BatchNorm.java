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
import dev.adjoint.ops.norm.BatchNormalization;
import dev.adjoint.type.Shape;
import java.util.List;

/// Batch normalisation that owns its scale, its shift and its running statistics. In a training run
/// it takes the statistics of the batch and moves the running ones towards them; otherwise it takes
/// the running ones.
public final class BatchNorm {

  public static final Attribute<Double> EPSILON = BatchNormalization.EPSILON;
  public static final Attribute<Double> MOMENTUM = BatchNormalization.MOMENTUM;

  public static final OpDef OP =
      OpDef.named("BatchNorm")
          .category(Category.LAYER)
          .summary("Batch normalisation with its own statistics")
          .formula("Y = (X − mean) / √(var + ε) · scale + shift")
          .chainRule(
              "∂L/∂X = ∂L/∂Y ∘ scale / √(var + ε), less its part along 1 and Y while training",
              "∂L/∂scale = Σ ∂L/∂Y ∘ (X − mean) / √(var + ε)",
              "∂L/∂shift = Σ ∂L/∂Y")
          .input("X", "T", TypeSet.FLOATING)
          .output("Y", "T")
          .attribute(EPSILON)
          .attribute(MOMENTUM)
          .shape(BatchNorm::shape)
          .decomposition(BatchNorm::expand)
          .build();

  private BatchNorm() {}

  private static Shape shape(ShapeScope in) {
    Shape x = in.shape("X");
    if (x.rank() < 2) {
      throw in.reject(
          "C1", "X", "there is no axis of channels", "[batch, channels, …]", x.display());
    }
    if (!x.dim(1).isKnown()) {
      throw in.reject(
          "C2", "X", "the number of channels must be known", "a fixed dimension 1", x.display());
    }
    return x;
  }

  private static List<Value> expand(NodeScope node) {
    Value x = node.input("X");
    Shape channels = x.shape().slice(1, 2);
    Value scale = Weights.filled(node, "scale", channels, x, "ones");
    Value shift = Weights.filled(node, "shift", channels, x, "zeros");
    Value mean = Weights.statistic(node, "running_mean", channels, x, "zeros");
    Value variance = Weights.statistic(node, "running_var", channels, x, "ones");
    Attributes settings =
        Attributes.of(EPSILON, node.get(EPSILON))
            .with(MOMENTUM, node.get(MOMENTUM))
            .with(BatchNormalization.TRAINING_MODE, node.training());
    List<Value> results =
        node.emitAll(BatchNormalization.OP, settings, List.of(x, scale, shift, mean, variance));
    if (node.training()) {
      node.update("running_mean", results.get(1));
      node.update("running_var", results.get(2));
    }
    return List.of(results.getFirst());
  }
}
