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

/// Brings a value to mean 0 and variance 1 over some axes. ONNX adds 1e-9 to the deviation, and so
/// do we: where all are equal the result is 0.
public final class MeanVarianceNormalization {

  public static final Attribute<List<Long>> AXES =
      Attribute.integers("axes")
          .defaultsTo(List.of(0L, 2L, 3L))
          .doc("axes over which mean and variance are taken");

  private static final double TINY = 1e-9;

  public static final OpDef OP =
      OpDef.named("MeanVarianceNormalization")
          .since(13)
          .category(Category.NORMALIZE)
          .summary("Mean 0 and variance 1 over some axes")
          .formula("Y = (X − mean) / (√var + 1e−9)")
          .chainRule("∂L/∂X = (∂L/∂Y − mean ∂L/∂Y − Y ∘ mean (∂L/∂Y ∘ Y)) / √var")
          .input("X", "T", TypeSet.FLOATING)
          .output("Y", "T")
          .attribute(AXES)
          .shape(MeanVarianceNormalization::shape)
          .decomposition(MeanVarianceNormalization::expand)
          .build();

  private MeanVarianceNormalization() {}

  private static Shape shape(ShapeScope in) {
    List<Integer> axes =
        in.get(AXES).stream()
            .map(axis -> Axes.check(in, "C1", "axes", axis, in.shape("X")))
            .toList();
    if (axes.stream().distinct().count() < axes.size()) {
      throw in.reject(
          "C2", "axes", "an axis is named twice", "different axes", in.get(AXES).toString());
    }
    return in.shape("X");
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value x = node.input("X");
    long[] axes = node.get(AXES).stream().mapToLong(axis -> Axes.index(axis, x.rank())).toArray();
    Moments moments = Moments.of(f, x, axes);
    Value deviation = PowerSum.root(f, moments.variance(), 2);
    return List.of(f.div(moments.centred(), f.add(deviation, f.scalar(TINY, x))));
  }
}
