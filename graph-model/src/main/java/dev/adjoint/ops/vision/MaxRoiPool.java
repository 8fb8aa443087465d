// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.vision;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.Maximum;
import dev.adjoint.ops.logic.And;
import dev.adjoint.ops.math.Ceil;
import dev.adjoint.ops.math.Floor;
import dev.adjoint.ops.reduce.ReduceMax;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;

/// The largest element of each part of regions of images (Girshick, 2015: Fast R-CNN). Regions and
/// parts end at whole elements; the largest is taken along rows first and then along columns.
public final class MaxRoiPool {

  public static final Attribute<List<Long>> POOLED_SHAPE =
      Attribute.integers("pooled_shape").doc("rows and columns of the result");
  public static final Attribute<Double> SPATIAL_SCALE =
      Attribute.real("spatial_scale")
          .defaultsTo(1.0)
          .doc("size of X by size of the image that the regions are in");

  private static final long MOST_PARTS = 1024;

  public static final OpDef OP =
      OpDef.named("MaxRoiPool")
          .since(22)
          .category(Category.VISION)
          .summary("Largest elements of the parts of regions")
          .formula("Y[part] = max of X over the part")
          .chainRule("∂L/∂X = Σ ∂L/∂Y[part] where X is the largest of the part")
          .input("X", "T", TypeSet.FLOATING)
          .input("rois", "T", TypeSet.FLOATING)
          .output("Y", "T")
          .attribute(POOLED_SHAPE)
          .attribute(SPATIAL_SCALE)
          .shape(MaxRoiPool::shape)
          .decomposition(MaxRoiPool::expand)
          .build();

  private MaxRoiPool() {}

  private static Shape shape(ShapeScope in) {
    Shape x = in.shape("X");
    if (x.rank() != 4) {
      throw in.reject("C1", "X", "not a batch of pictures", "[N, C, H, W]", x.display());
    }
    Shape rois = in.shape("rois");
    if (rois.rank() != 2 || !rois.dim(1).mayEqual(Dim.of(5))) {
      throw in.reject("C2", "rois", "not a list of regions", "[regions, 5]", rois.display());
    }
    List<Long> pooled = in.get(POOLED_SHAPE);
    if (pooled.size() != 2 || pooled.stream().anyMatch(n -> n < 1 || n > MOST_PARTS)) {
      throw in.reject(
          "C3",
          "pooled_shape",
          "not a number of rows and columns",
          "two numbers from 1 to " + MOST_PARTS,
          pooled.toString());
    }
    return Shape.of(List.of(rois.dim(0), x.dim(1), Dim.of(pooled.get(0)), Dim.of(pooled.get(1))));
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value rois = node.input("rois");
    Value numbers = f.reshape(column(f, rois, 0), rois.shape().slice(0, 1));
    Value images = node.emit(Gather.OP, node.input("X"), f.cast(numbers, DType.INT64));
    List<Long> pooled = node.get(POOLED_SHAPE);
    Value across = pooled(node, f, images, 3, pooled.get(1));
    Value down = pooled(node, f, across, 2, pooled.get(0));
    Value none = f.equal(down, f.scalar(Double.NEGATIVE_INFINITY, down));
    return List.of(f.where(none, f.scalar(0, down), down));
  }

  /// `images` with axis `axis` replaced by the largest element of each of `parts`.
  private static Value pooled(NodeScope node, Formula f, Value images, int axis, long parts) {
    Value rois = node.input("rois");
    double scale = node.get(SPATIAL_SCALE);
    // Regions are number, x1, y1, x2, y2.
    Value first = rounded(node, f, column(f, rois, 4 - axis), scale);
    Value last = rounded(node, f, column(f, rois, 6 - axis), scale);
    Value one = f.scalar(1, first);
    Value length = node.emit(Maximum.OP, f.add(f.sub(last, first), one), one);
    Value part = f.div(length, f.scalar(parts, length));
    Shape line = Resampling.lone(4, axis, images.shape().dim(axis).size());
    Value places = node.constant(Tensor.of(first.type().dtype(), line, i -> i));
    Value axes = node.constant(Tensor.vector(axis));
    List<Value> largest = new ArrayList<>();
    for (long i = 0; i < parts; i++) {
      Value start = f.add(first, node.emit(Floor.OP, f.mul(part, f.scalar(i, part))));
      Value end = f.add(first, node.emit(Ceil.OP, f.mul(part, f.scalar(i + 1.0, part))));
      Value after = f.greater(places, f.sub(start, one));
      Value inside = node.emit(And.OP, after, f.greater(end, places));
      Value seen = f.where(inside, images, f.scalar(Double.NEGATIVE_INFINITY, images));
      largest.add(node.emit(ReduceMax.OP, Attributes.NONE, seen, axes));
    }
    return f.concat(axis, largest);
  }

  /// Column `index` of the regions: `[regions, 1, 1, 1]`.
  private static Value column(Formula f, Value rois, int index) {
    Value picked = f.slice(rois, 1, index, index + 1);
    return f.reshape(picked, rois.shape().slice(0, 1).append(Shape.of(1, 1, 1)));
  }

  /// To the nearest whole number, halves up.
  private static Value rounded(NodeScope node, Formula f, Value edge, double scale) {
    Value scaled = f.mul(edge, f.scalar(scale, edge));
    return node.emit(Floor.OP, f.add(scaled, f.scalar(0.5, scaled)));
  }
}
