// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.vision;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Resizes an image, or a tensor of any rank: every element of the result is a weighted mean of
/// those around its position in the original. The filters are separable, so that each axis is
/// resized by itself.
public final class Resize {

  static final String CROP = "tf_crop_and_resize";

  public static final Attribute<Boolean> ANTIALIAS =
      Attribute.flag("antialias")
          .defaultsTo(false)
          .doc("1 widens the filter when the result is smaller, so that nothing is skipped");
  public static final Attribute<List<Long>> AXES =
      Attribute.integers("axes").optional().doc("axes that roi, scales and sizes speak of; all");
  public static final Attribute<String> TRANSFORMATION =
      Attribute.text("coordinate_transformation_mode")
          .defaultsTo("half_pixel")
          .choices(
              "half_pixel",
              "half_pixel_symmetric",
              "pytorch_half_pixel",
              "align_corners",
              "asymmetric",
              CROP)
          .doc("how a position in the result becomes one in the original");
  public static final Attribute<Double> CUBIC_COEFF_A =
      Attribute.real("cubic_coeff_a").defaultsTo(-0.75).doc("coefficient of the cubic filter");
  public static final Attribute<Boolean> EXCLUDE_OUTSIDE =
      Attribute.flag("exclude_outside")
          .defaultsTo(false)
          .doc("1 leaves out what lies beyond the border instead of repeating the border");
  public static final Attribute<Double> EXTRAPOLATION_VALUE =
      Attribute.real("extrapolation_value")
          .defaultsTo(0.0)
          .doc("value of positions outside the original, when cropping");
  public static final Attribute<String> ASPECT =
      Attribute.text("keep_aspect_ratio_policy")
          .defaultsTo("stretch")
          .choices("stretch", "not_larger", "not_smaller")
          .doc("sizes as they are, or as bounds that keep the ratio of the sides");
  public static final Attribute<String> MODE =
      Attribute.text("mode")
          .defaultsTo("nearest")
          .choices("nearest", "linear", "cubic")
          .doc("filter: the nearest element, straight lines, or cubics");
  public static final Attribute<String> NEAREST_MODE =
      Attribute.text("nearest_mode")
          .defaultsTo("round_prefer_floor")
          .choices("round_prefer_floor", "round_prefer_ceil", "floor", "ceil")
          .doc("which element is the nearest");

  public static final OpDef OP =
      OpDef.named("Resize")
          .since(19)
          .category(Category.VISION)
          .summary("Resizes an image by scales or to sizes")
          .formula("Y[y] = Σ_x filter(position(y) − x) · X[x]")
          .chainRule("∂L/∂X[x] = Σ_y filter(position(y) − x) · ∂L/∂Y[y]")
          .input("X", "T1", TypeSet.ANY)
          .optionalInput("roi", "T2", TypeSet.FLOATING)
          .optionalInput("scales", "S", TypeSet.FLOATING)
          .optionalInput("sizes", "I", TypeSet.INT64)
          .output("Y", "T1")
          .attribute(ANTIALIAS)
          .attribute(AXES)
          .attribute(TRANSFORMATION)
          .attribute(CUBIC_COEFF_A)
          .attribute(EXCLUDE_OUTSIDE)
          .attribute(EXTRAPOLATION_VALUE)
          .attribute(ASPECT)
          .attribute(MODE)
          .attribute(NEAREST_MODE)
          .shape(ResizeShape::of)
          .decomposition(Resize::expand)
          .build();

  private Resize() {}

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value x = node.input("X");
    DType dtype = x.type().dtype();
    boolean blends = !node.get(MODE).equals("nearest") && !dtype.isFloating();
    Value y = blends ? f.cast(x, DType.FLOAT32) : x;
    String mode = node.get(TRANSFORMATION);
    ResizeSizes sizes = sizes(node, x.rank());
    for (int axis = 0; axis < x.rank(); axis++) {
      ResizedAxis resized = sizes.axis(axis, x.shape().sizes());
      if (!sizes.axes().contains(axis) || resized.unchanged(mode)) {
        continue;
      }
      y =
          resized.from() == 0
              ? f.reshape(y, y.shape().withDim(axis, Dim.of(resized.to())))
              : Resampling.along(f, y, axis, taps(node, resized, mode));
    }
    Value whole = f.cast(y, dtype);
    return List.of(mode.equals(CROP) ? framed(node, f, whole, sizes) : whole);
  }

  private static ResizeSizes sizes(NodeScope node, int rank) {
    List<Integer> axes =
        node.attributes()
            .find(AXES)
            .map(said -> said.stream().map(axis -> Axes.index(axis, rank)).toList())
            .orElseGet(() -> IntStream.range(0, rank).boxed().toList());
    boolean cropped = node.get(TRANSFORMATION).equals(CROP);
    return new ResizeSizes(
        node.attributes(),
        axes,
        cropped ? list(node, "roi") : Optional.empty(),
        list(node, "scales"),
        list(node, "sizes"));
  }

  private static Optional<Tensor> list(NodeScope node, String port) {
    return node.has(port) && node.input(port).shape().elements() > 0
        ? node.constantValue(node.input(port))
        : Optional.empty();
  }

  private static Taps taps(NodeScope node, ResizedAxis axis, String mode) {
    boolean wide = node.get(ANTIALIAS) && axis.scale() < 1;
    double shrink = wide ? axis.scale() : 1;
    boolean exclude = node.get(EXCLUDE_OUTSIDE);
    double a = node.get(CUBIC_COEFF_A);
    return switch (node.get(MODE)) {
      case "linear" -> Taps.filtered(axis, mode, Taps::linear, 1, shrink, exclude);
      case "cubic" -> Taps.filtered(axis, mode, d -> Taps.cubic(d, a), 2, shrink, exclude);
      default -> Taps.nearest(axis, mode, node.get(NEAREST_MODE));
    };
  }

  /// With `extrapolation_value` wherever a position is outside along any axis.
  private static Value framed(NodeScope node, Formula f, Value y, ResizeSizes sizes) {
    Shape from = node.input("X").shape();
    Value framed = y;
    for (int axis : sizes.axes()) {
      ResizedAxis resized = sizes.axis(axis, from.sizes());
      Shape column = Resampling.lone(y.rank(), axis, resized.to());
      Tensor outside =
          Tensor.of(DType.BOOL, column, i -> resized.outside(resized.source(i, CROP)) ? 1 : 0);
      Value fill = f.scalar(node.get(EXTRAPOLATION_VALUE), y);
      framed = f.where(node.constant(outside), fill, framed);
    }
    return framed;
  }
}
