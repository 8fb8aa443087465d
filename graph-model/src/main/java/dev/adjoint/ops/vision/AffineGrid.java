// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.vision;

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
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The grid that [GridSample] reads an affine picture of an image with: places of the result, from
/// -1 to 1, times a matrix for each image.
public final class AffineGrid {

  public static final Attribute<Boolean> ALIGN_CORNERS =
      Attribute.flag("align_corners")
          .defaultsTo(false)
          .doc("1 has -1 and 1 in the middle of the outer elements, 0 at their edges");

  private static final long MOST_PLACES = 1 << 24;

  public static final OpDef OP =
      OpDef.named("AffineGrid")
          .since(20)
          .category(Category.VISION)
          .summary("Places of an affine picture, for GridSample")
          .formula("grid[y] = theta · [y, 1]")
          .chainRule("∂L/∂theta = Σ_y ∂L/∂grid[y] · [y, 1]ᵀ")
          .input("theta", "T1", TypeSet.FLOATING)
          .input("size", "T2", TypeSet.INT64)
          .output("grid", "T1")
          .attribute(ALIGN_CORNERS)
          .shape(AffineGrid::shape)
          .decomposition(AffineGrid::expand)
          .build();

  private AffineGrid() {}

  private static Shape shape(ShapeScope in) {
    Shape theta = in.shape("theta");
    boolean flat =
        theta.rank() == 3 && theta.dim(1).mayEqual(Dim.of(2)) && theta.dim(2).mayEqual(Dim.of(3));
    boolean deep =
        theta.rank() == 3 && theta.dim(1).mayEqual(Dim.of(3)) && theta.dim(2).mayEqual(Dim.of(4));
    if (!flat && !deep) {
      throw in.reject(
          "C1",
          "theta",
          "not matrices of the plane or of space",
          "[N, 2, 3] or [N, 3, 4]",
          theta.display());
    }
    Shape list = in.shape("size");
    boolean fits =
        list.rank() == 1
            && ((flat && list.dim(0).mayEqual(Dim.of(4)))
                || (deep && list.dim(0).mayEqual(Dim.of(5))));
    if (!fits) {
      throw in.reject(
          "C2",
          "size",
          "not the size of a batch of images",
          flat ? "4 sizes" : "5 sizes",
          list.display());
    }
    return in.constant("size").map(size -> shape(in, theta, size)).orElseGet(() -> open(list));
  }

  private static Shape open(Shape list) {
    return list.isKnown()
        ? Shape.of(Collections.nCopies((int) list.dim(0).size(), Dim.UNKNOWN))
        : Shape.UNRANKED;
  }

  private static Shape shape(ShapeScope in, Shape theta, Tensor size) {
    List<Dim> dims = new ArrayList<>();
    dims.add(theta.dim(0));
    double places = 1;
    boolean positive = theta.dim(0).mayEqual(Dim.of(Math.max(0, size.getLong(0))));
    for (int axis = 2; axis < size.elements(); axis++) {
      positive &= size.getLong(axis) > 0;
      places *= size.getLong(axis);
      dims.add(positive ? Dim.of(size.getLong(axis)) : Dim.UNKNOWN);
    }
    if (!positive || places > MOST_PLACES) {
      throw in.reject(
          "C3",
          "size",
          "there is no such batch of images",
          theta.dim(0) + " images of 1 to " + MOST_PLACES + " places",
          size.toString());
    }
    dims.add(Dim.of(size.elements() - 2));
    return Shape.of(dims);
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value theta = node.input("theta");
    long[] size = node.constantValue(node.input("size")).orElseThrow().toLongs();
    int axes = size.length - 2;
    long places = 1;
    for (int axis = 0; axis < axes; axis++) {
      places *= size[axis + 2];
    }
    boolean corners = node.get(ALIGN_CORNERS);
    int width = axes + 1;
    Tensor base =
        Tensor.of(
            theta.type().dtype(),
            Shape.of(places, width),
            i -> coordinate(size, i / width, (int) (i % width), corners));
    Value turned = f.transpose(theta, List.of(0, 2, 1));
    Value grid = f.matmul(node.constant(base), turned);
    List<Dim> dims = new ArrayList<>();
    dims.add(theta.shape().dim(0));
    for (int axis = 0; axis < axes; axis++) {
      dims.add(Dim.of(size[axis + 2]));
    }
    dims.add(Dim.of(axes));
    return List.of(f.reshape(grid, Shape.of(dims)));
  }

  /// Coordinate number `column` of a place, the last axis first and 1 at the end.
  private static double coordinate(long[] size, long place, int column, boolean corners) {
    int axes = size.length - 2;
    if (column == axes) {
      return 1;
    }
    long rest = place;
    for (int axis = axes - 1; axis > axes - 1 - column; axis--) {
      rest /= size[axis + 2];
    }
    long length = size[axes - 1 - column + 2];
    long at = rest % length;
    if (corners) {
      return length == 1 ? -1 : -1 + 2.0 * at / (length - 1);
    }
    return (2.0 * at + 1) / length - 1;
  }
}
