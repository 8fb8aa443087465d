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
import dev.adjoint.ops.Formula;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;
import java.util.stream.LongStream;

/// Brings every channel to mean 0 and variance 1 over the batch, then to a learned scale and shift;
/// with statistics collected before, or (`training_mode`) with those of this batch, which it then
/// mixes into the running ones.
public final class BatchNormalization {

  public static final Attribute<Double> EPSILON = Moments.EPSILON;
  public static final Attribute<Double> MOMENTUM =
      Attribute.real("momentum")
          .defaultsTo(0.9)
          .doc("share of the old running statistics that stays");
  public static final Attribute<Boolean> TRAINING_MODE =
      Attribute.flag("training_mode")
          .defaultsTo(false)
          .doc("1 takes the statistics of this batch, 0 those that are given");

  public static final OpDef OP =
      OpDef.named("BatchNormalization")
          .since(15)
          .category(Category.NORMALIZE)
          .summary("Normalises every channel over the batch")
          .formula("Y = (X − mean) / √(var + ε) · scale + B")
          .chainRule(
              "∂L/∂X = ∂L/∂Y ∘ scale / √(var + ε), less its part along 1 and Y while training",
              "∂L/∂scale = Σ ∂L/∂Y ∘ (X − mean) / √(var + ε)",
              "∂L/∂B = Σ ∂L/∂Y",
              "∂L/∂input_mean = −Σ ∂L/∂Y ∘ scale / √(var + ε), 0 while training",
              "∂L/∂input_var = −½ Σ ∂L/∂Y ∘ scale ∘ (X − mean) / (var + ε)^1.5, 0 while training")
          .input("X", "T", TypeSet.FLOATING)
          .input("scale", "T1", TypeSet.FLOATING)
          .input("B", "T1", TypeSet.FLOATING)
          .input("input_mean", "T2", TypeSet.FLOATING)
          .input("input_var", "T2", TypeSet.FLOATING)
          .output("Y", "T")
          .output("running_mean", TypeRule.variable("T2"))
          .output("running_var", TypeRule.variable("T2"))
          .attribute(EPSILON)
          .attribute(MOMENTUM)
          .attribute(TRAINING_MODE)
          .shapes(BatchNormalization::shapes)
          .decomposition(BatchNormalization::expand)
          .build();

  private BatchNormalization() {}

  private static List<Shape> shapes(ShapeScope in) {
    PerChannel.requireRank(in, "X", 1);
    Shape x = in.shape("X");
    Dim channels = x.rank() == 1 ? Dim.ONE : x.dim(1);
    for (String port : List.of("scale", "B", "input_mean", "input_var")) {
      PerChannel.requireVector(in, "C2", port, channels);
    }
    return List.of(x, in.shape("input_mean"), in.shape("input_var"));
  }

  private static List<Value> expand(NodeScope node) {
    return expand(
        node,
        node.get(TRAINING_MODE),
        List.of(
            node.input("X"),
            node.input("scale"),
            node.input("B"),
            node.input("input_mean"),
            node.input("input_var")));
  }

  /// Result, mean and variance to keep, for operands in the order of the ports.
  static List<Value> expand(NodeScope node, boolean training, List<Value> operands) {
    Value x = operands.get(0);
    DType dtype = x.type().dtype();
    Formula f = new Formula(node);
    Value scale = channels(f, operands.get(1), x);
    Value shift = channels(f, operands.get(2), x);
    Value givenMean = operands.get(3);
    Value givenVariance = operands.get(4);
    double epsilon = node.get(EPSILON);
    if (!training) {
      Value factor = Moments.inverseRoot(f, f.cast(givenVariance, dtype), epsilon);
      Value centred = f.sub(x, channels(f, givenMean, x));
      Value scaled = f.mul(scale, channels(f, factor, x));
      return List.of(f.add(f.mul(centred, scaled), shift), givenMean, givenVariance);
    }
    Moments batch = Moments.of(f, x, allButChannels(x.rank()));
    Value scaled = f.mul(scale, batch.inverseDeviation(epsilon));
    return List.of(
        f.add(f.mul(batch.centred(), scaled), shift),
        mixed(node, f, givenMean, batch.mean()),
        mixed(node, f, givenVariance, batch.variance()));
  }

  private static long[] allButChannels(int rank) {
    return LongStream.range(0, rank).filter(axis -> axis != 1).toArray();
  }

  private static Value channels(Formula f, Value perChannel, Value x) {
    return Moments.alongChannels(f, f.cast(perChannel, x.type().dtype()), x.rank());
  }

  /// What stays of the old statistics plus a share of the new ones.
  private static Value mixed(NodeScope node, Formula f, Value old, Value fresh) {
    double momentum = node.get(MOMENTUM);
    Value current = f.cast(f.reshape(fresh, old.shape()), old.type().dtype());
    return f.add(f.mul(old, f.scalar(momentum, old)), f.mul(current, f.scalar(1 - momentum, old)));
  }
}
