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
import dev.adjoint.ops.reduce.ReduceMax;
import dev.adjoint.ops.reduce.Reduction;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;

/// Cuts regions out of images and brings each to one size, reading between the elements (He et al.,
/// 2017: Mask R-CNN). Every element of the result pools a few samples spread evenly over its part
/// of the region.
public final class RoiAlign {

  public static final Attribute<String> TRANSFORMATION =
      Attribute.text("coordinate_transformation_mode")
          .defaultsTo("half_pixel")
          .choices("half_pixel", "output_half_pixel")
          .doc("whether regions are moved by half an element, as they should be");
  public static final Attribute<String> MODE =
      Attribute.text("mode").defaultsTo("avg").choices("avg", "max").doc("how samples are pooled");
  public static final Attribute<Long> OUTPUT_HEIGHT =
      Attribute.integer("output_height").defaultsTo(1L).range(1, 65536).doc("rows of the result");
  public static final Attribute<Long> OUTPUT_WIDTH =
      Attribute.integer("output_width").defaultsTo(1L).range(1, 65536).doc("columns of the result");
  public static final Attribute<Long> SAMPLING_RATIO =
      Attribute.integer("sampling_ratio")
          .defaultsTo(0L)
          .range(0, 4096)
          .doc("samples along each side of a part; 0 as many as it has elements");
  public static final Attribute<Double> SPATIAL_SCALE =
      Attribute.real("spatial_scale")
          .defaultsTo(1.0)
          .doc("size of X by size of the image that the regions are in");

  public static final OpDef OP =
      OpDef.named("RoiAlign")
          .since(22)
          .category(Category.VISION)
          .summary("Brings regions of images to one size")
          .formula("Y[part] = mean over samples of X[position]")
          .chainRule(
              "∂L/∂X = Σ weight of the sample · ∂L/∂Y / samples",
              "∂L/∂rois = Σ ∂L/∂Y · slope of X at the sample / samples")
          .input("X", "T1", TypeSet.FLOATING)
          .input("rois", "T1", TypeSet.FLOATING)
          .input("batch_indices", "T2", TypeSet.INT64)
          .output("Y", "T1")
          .attribute(TRANSFORMATION)
          .attribute(MODE)
          .attribute(OUTPUT_HEIGHT)
          .attribute(OUTPUT_WIDTH)
          .attribute(SAMPLING_RATIO)
          .attribute(SPATIAL_SCALE)
          .shape(RoiAlign::shape)
          .decomposition(RoiAlign::expand)
          .build();

  private RoiAlign() {}

  private static Shape shape(ShapeScope in) {
    Shape x = in.shape("X");
    if (x.rank() != 4 || x.dim(2).is(0) || x.dim(3).is(0)) {
      throw in.reject("C1", "X", "not a batch of pictures", "[N, C, H, W]", x.display());
    }
    Shape rois = in.shape("rois");
    if (rois.rank() != 2 || !rois.dim(1).mayEqual(Dim.of(4))) {
      throw in.reject("C2", "rois", "not a list of regions", "[regions, 4]", rois.display());
    }
    Shape batch = in.shape("batch_indices");
    if (batch.rank() != 1 || !batch.dim(0).mayEqual(rois.dim(0))) {
      throw in.reject(
          "C3",
          "batch_indices",
          "every region needs the number of its picture",
          "[" + rois.dim(0) + "]",
          batch.display());
    }
    // Without a ratio the number of samples hangs on the regions: they must be read first.
    boolean open = in.get(SAMPLING_RATIO) == 0 && in.constant("rois").isEmpty();
    Dim rows = open ? Dim.UNKNOWN : Dim.of(in.get(OUTPUT_HEIGHT));
    Dim columns = open ? Dim.UNKNOWN : Dim.of(in.get(OUTPUT_WIDTH));
    return Shape.of(List.of(rois.dim(0), x.dim(1), rows, columns));
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    RoiSide rows = RoiSide.of(node, f, 0, node.get(OUTPUT_HEIGHT));
    RoiSide columns = RoiSide.of(node, f, 1, node.get(OUTPUT_WIDTH));
    Sampler sampler = Sampler.of(f, node.input("X"));
    long regions = node.input("rois").shape().dim(0).size();
    Value image = f.reshape(node.input("batch_indices"), Shape.of(regions, 1, 1, 1, 1));
    List<Sampler.Reading> readings =
        sampler.readings(image, List.of(rows.taps(sampler), columns.taps(sampler)));
    Value used = f.mul(rows.used(), columns.used());
    Value pooled =
        node.get(MODE).equals("avg")
            ? mean(f, sampler, readings, used)
            : most(node, f, sampler, readings, used);
    return List.of(f.transpose(pooled, List.of(0, 3, 1, 2)));
  }

  /// Over the samples that are used, axes 3 and 4.
  private static Value mean(
      Formula f, Sampler sampler, List<Sampler.Reading> readings, Value used) {
    Value one = f.scalar(1, used);
    Value count = f.emit().emit(Maximum.OP, f.sum(used, true, 3, 4), one);
    Value share = f.div(used, count);
    List<Sampler.Reading> weighted = new ArrayList<>();
    for (Sampler.Reading reading : readings) {
      weighted.add(new Sampler.Reading(reading.row(), f.mul(reading.weight(), share)));
    }
    return f.sum(sampler.sum(weighted), false, 3, 4);
  }

  /// The largest weighted element of any sample, as ONNX Runtime has it.
  private static Value most(
      NodeScope node, Formula f, Sampler sampler, List<Sampler.Reading> readings, Value used) {
    Value largest = sampler.weighted(readings.getFirst());
    for (Sampler.Reading reading : readings.subList(1, readings.size())) {
      largest = node.emit(Maximum.OP, largest, sampler.weighted(reading));
    }
    Value counts = f.greater(used, f.scalar(0, used));
    Value column = f.reshape(counts, counts.shape().append(Shape.of(1)));
    Value seen = f.where(column, largest, f.scalar(Double.NEGATIVE_INFINITY, largest));
    Value axes = node.constant(Tensor.vector(3, 4));
    Value most = node.emit(ReduceMax.OP, Attributes.of(Reduction.KEEPDIMS, false), seen, axes);
    Value none = f.equal(most, f.scalar(Double.NEGATIVE_INFINITY, most));
    return f.where(none, f.scalar(0, most), most);
  }
}
