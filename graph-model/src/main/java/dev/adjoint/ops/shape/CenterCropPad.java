// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Rearrange;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// Cuts or pads with zeros around the middle until the axes have the sizes asked for. An odd
/// remainder is cut off, or added, at the end.
public final class CenterCropPad {

  public static final Attribute<List<Long>> AXES =
      Attribute.integers("axes")
          .optional()
          .doc("axes that the sizes are for; all when left out, negative counts from the end");

  public static final OpDef OP =
      OpDef.named("CenterCropPad")
          .since(18)
          .category(Category.INDEX)
          .summary("Cuts or pads around the middle to given sizes")
          .formula("output_data = middle of input_data")
          .chainRule("∂L/∂input_data = middle of ∂L/∂output_data")
          .input("input_data", "T", TypeSet.ANY)
          .input("shape", "Tind", TypeSet.INTEGER)
          .output("output_data", "T")
          .attribute(AXES)
          .shape(CenterCropPad::shape)
          .decomposition(CenterCropPad::expand)
          .build();

  private CenterCropPad() {}

  private static List<Long> axes(Attributes attributes, int rank) {
    return attributes.find(AXES).orElseGet(() -> LongStream.range(0, rank).boxed().toList());
  }

  private static Shape shape(ShapeScope in) {
    Shape data = in.shape("input_data");
    List<Long> axes = axes(in.attributes(), data.rank());
    TreeSet<Integer> seen = new TreeSet<>();
    for (long axis : axes) {
      if (!seen.add(Axes.check(in, "C2", "axes", axis, data))) {
        throw in.reject(
            "C3", "axes", "an axis is named twice", "different axes", Long.toString(axis));
      }
    }
    Shape list = in.shape("shape");
    if (list.rank() != 1 || !list.dim(0).mayEqual(Dim.of(axes.size()))) {
      throw in.reject(
          "C1",
          "shape",
          "there must be a size for every axis",
          "a list of " + axes.size(),
          list.display());
    }
    Shape out = data;
    long[] sizes = in.constant("shape").map(Tensor::toLongs).orElse(new long[0]);
    for (int i = 0; i < axes.size(); i++) {
      Dim size = sizes.length == 0 ? Dim.UNKNOWN : size(in, sizes, i);
      out = out.withDim(Axes.index(axes.get(i), data.rank()), size);
    }
    return out;
  }

  private static Dim size(ShapeScope in, long[] sizes, int i) {
    if (sizes[i] < 0) {
      throw in.reject(
          "C4", "shape", "a size is negative", "sizes of 0 or more", Arrays.toString(sizes));
    }
    return Dim.of(sizes[i]);
  }

  private static List<Value> expand(NodeScope node) {
    Value value = node.input("input_data");
    long[] sizes = node.constantValue(node.input("shape")).orElseThrow().toLongs();
    List<Long> axes = axes(node.attributes(), value.rank());
    Rearrange r = new Rearrange(node);
    Shape whole = value.shape();
    long[] starts = new long[value.rank()];
    for (int i = 0; i < sizes.length; i++) {
      int axis = Axes.index(axes.get(i), value.rank());
      long size = value.shape().dim(axis).size();
      if (sizes[i] < size) {
        value = r.crop(value, axis, (size - sizes[i]) / 2, sizes[i]);
      }
      starts[axis] = Math.max(0, sizes[i] - size) / 2;
      whole = whole.withDim(axis, Dim.of(sizes[i]));
    }
    return List.of(r.embed(value, whole, starts));
  }
}
