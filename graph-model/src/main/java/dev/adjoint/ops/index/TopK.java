// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.index;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.internal.TopKIndices;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;

/// The `K` largest or smallest elements along an axis and where they stand, best first; of equal
/// ones the first comes first. A NaN counts as larger than any number.
public final class TopK {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis")
          .defaultsTo(-1L)
          .doc("axis to search along; negative counts from the end");
  public static final Attribute<Boolean> LARGEST =
      Attribute.flag("largest").defaultsTo(true).doc("1 gives the largest, 0 the smallest");
  public static final Attribute<Boolean> SORTED =
      Attribute.flag("sorted").defaultsTo(true).doc("0 leaves the order open; here it is the same");

  public static final OpDef OP =
      OpDef.named("TopK")
          .since(24)
          .category(Category.INDEX)
          .summary("The largest or smallest elements along an axis")
          .formula("Values[j] = X[Indices[j]], the j-th best")
          .chainRule("∂L/∂X[k] = ∂L/∂Values[j] where Indices[j] = k, else 0")
          .input("X", "T", TypeSet.NUMERIC)
          .input("K", "I", TypeSet.INT64)
          .output("Values", "T")
          .output("Indices", DType.INT64)
          .attribute(AXIS)
          .attribute(LARGEST)
          .attribute(SORTED)
          .shapes(TopK::shapes)
          .decomposition(TopK::expand)
          .build();

  private TopK() {}

  private static List<Shape> shapes(ShapeScope in) {
    Shape x = in.shape("X");
    int axis = Axes.check(in, "C1", "axis", in.get(AXIS), x);
    Shape k = in.shape("K");
    if (k.rank() > 1 || (k.rank() == 1 && !k.dim(0).mayEqual(Dim.ONE))) {
      throw in.reject("C2", "K", "K must be one number", "one element", k.display());
    }
    Dim count = in.constant("K").map(given -> count(in, given, x.dim(axis))).orElse(Dim.UNKNOWN);
    Shape found = x.withDim(axis, count);
    return List.of(found, found);
  }

  private static Dim count(ShapeScope in, Tensor k, Dim size) {
    long count = k.getLong(0);
    if (count < 0 || (size.isKnown() && count > size.size())) {
      throw in.reject(
          "C3",
          "K",
          "there are not so many elements along the axis",
          "from 0 to " + size,
          Long.toString(count));
    }
    return Dim.of(count);
  }

  private static List<Value> expand(NodeScope node) {
    Value x = node.input("X");
    int axis = Axes.index(node.get(AXIS), x.rank());
    Attributes settings =
        Attributes.of(TopKIndices.AXIS, (long) axis)
            .with(TopKIndices.K, node.constantValue(node.input("K")).orElseThrow().getLong(0))
            .with(TopKIndices.LARGEST, node.get(LARGEST));
    Value indices = node.emit(TopKIndices.OP, settings, x);
    return List.of(GatherElements.emit(node, x, indices, axis), indices);
  }
}
