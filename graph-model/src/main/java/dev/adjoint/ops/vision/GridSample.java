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
import dev.adjoint.ops.internal.Parts;
import dev.adjoint.ops.math.Floor;
import dev.adjoint.ops.math.Round;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;

/// Reads an image at the places that a grid names, from -1 to 1 along each axis (Jaderberg et al.,
/// 2015: spatial transformers). Differentiable by the image and by the grid.
public final class GridSample {

  public static final Attribute<Boolean> ALIGN_CORNERS =
      Attribute.flag("align_corners")
          .defaultsTo(false)
          .doc("1 has -1 and 1 in the middle of the outer elements, 0 at their edges");
  public static final Attribute<String> MODE =
      Attribute.text("mode")
          .defaultsTo("linear")
          .choices("linear", "nearest", "cubic")
          .doc("filter: straight lines, the nearest element, or cubics");
  public static final Attribute<String> PADDING_MODE =
      Attribute.text("padding_mode")
          .defaultsTo("zeros")
          .choices("zeros", "border", "reflection")
          .doc("what stands outside: 0, the border, or the image folded back");

  private static final double CUBIC = -0.75;

  public static final OpDef OP =
      OpDef.named("GridSample")
          .since(22)
          .category(Category.VISION)
          .summary("Reads an image at the places of a grid")
          .formula("Y[y] = Σ_x filter(grid[y] − x) · X[x]")
          .chainRule(
              "∂L/∂X[x] = Σ_y filter(grid[y] − x) · ∂L/∂Y[y]",
              "∂L/∂grid[y] = ∂L/∂Y[y] · Σ_x filter′(grid[y] − x) · X[x]")
          .input("X", "T1", TypeSet.ANY)
          .input("grid", "T2", TypeSet.FLOATING)
          .output("Y", "T1")
          .attribute(ALIGN_CORNERS)
          .attribute(MODE)
          .attribute(PADDING_MODE)
          .shape(GridSample::shape)
          .decomposition(GridSample::expand)
          .build();

  private GridSample() {}

  private static Shape shape(ShapeScope in) {
    Shape x = in.shape("X");
    if (x.rank() < 3 || x.dims().subList(2, x.rank()).contains(Dim.of(0))) {
      throw in.reject(
          "C1", "X", "not a batch of images", "[N, C, D1…] with places to read", x.display());
    }
    Shape grid = in.shape("grid");
    int axes = x.rank() - 2;
    boolean fits =
        grid.rank() == x.rank()
            && grid.dim(0).mayEqual(x.dim(0))
            && grid.dim(grid.rank() - 1).mayEqual(Dim.of(axes));
    if (!fits) {
      throw in.reject(
          "C2",
          "grid",
          "the grid does not name places of X",
          "[" + x.dim(0) + ", " + axes + " sizes, " + axes + "]",
          grid.display());
    }
    return x.slice(0, 2).append(grid.slice(1, grid.rank() - 1));
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value x = node.input("X");
    DType dtype = x.type().dtype();
    boolean blends = !node.get(MODE).equals("nearest") && !dtype.isFloating();
    Sampler sampler = Sampler.of(f, blends ? f.cast(x, DType.FLOAT32) : x);
    Value grid = node.input("grid");
    Shape outer = grid.shape().slice(1, grid.rank() - 1);
    GridPadding padding =
        new GridPadding(f, sampler, node.get(PADDING_MODE), node.get(ALIGN_CORNERS));
    List<Value> positions = Parts.equal(node, grid, grid.rank() - 1, outer.rank());
    List<List<Tap>> axes = new ArrayList<>();
    for (int axis = 0; axis < outer.rank(); axis++) {
      // The grid names the last axis first.
      Value position = positions.get(outer.rank() - 1 - axis);
      Value flat = f.reshape(position, grid.shape().slice(0, grid.rank() - 1));
      axes.add(taps(f, padding, axis, padding.unfolded(axis, flat), node.get(MODE)));
    }
    Value read = read(f, sampler, images(node, grid.shape()), axes, dtype);
    return List.of(f.cast(channelsSecond(f, read), dtype));
  }

  /// Number of the image of each place: `[N, 1, …]`.
  private static Value images(NodeScope node, Shape grid) {
    Shape column = Resampling.lone(grid.rank() - 1, 0, grid.dim(0).size());
    return node.constant(Tensor.of(DType.INT64, column, i -> i));
  }

  private static Value read(
      Formula f, Sampler sampler, Value images, List<List<Tap>> axes, DType dtype) {
    List<Sampler.Reading> readings = sampler.readings(images, axes);
    if (dtype.isFloating() || axes.getFirst().size() > 1) {
      return sampler.sum(readings);
    }
    // One element a place, of any type: nothing to add up, only what is outside to blank out.
    return sampler.picked(readings.getFirst());
  }

  private static List<Tap> taps(
      Formula f, GridPadding padding, int axis, Value position, String mode) {
    return switch (mode) {
      case "nearest" -> {
        Value place = f.emit().emit(Round.OP, padding.moved(axis, position));
        yield List.of(padding.sampler().masked(axis, place, f.full(1, position)));
      }
      case "cubic" -> cubic(f, padding, axis, padding.folded(axis, position));
      default -> padding.sampler().linear(axis, padding.moved(axis, position));
    };
  }

  private static List<Tap> cubic(Formula f, GridPadding padding, int axis, Value position) {
    Value before = f.emit().emit(Floor.OP, position);
    Value part = f.sub(position, before);
    Value rest = f.sub(f.scalar(1, part), part);
    Value one = f.scalar(1, part);
    List<Value> weights =
        List.of(far(f, f.add(part, one)), near(f, part), near(f, rest), far(f, f.add(rest, one)));
    List<Tap> taps = new ArrayList<>();
    for (int tap = 0; tap < weights.size(); tap++) {
      Value place = f.add(before, f.scalar(tap - 1.0, before));
      taps.add(padding.tap(axis, place, weights.get(tap)));
    }
    return taps;
  }

  /// The cubic filter at a distance up to 1.
  private static Value near(Formula f, Value d) {
    Value slope = f.sub(f.mul(f.scalar(CUBIC + 2, d), d), f.scalar(CUBIC + 3, d));
    return f.add(f.mul(f.mul(slope, d), d), f.scalar(1, d));
  }

  /// The cubic filter at a distance from 1 to 2.
  private static Value far(Formula f, Value d) {
    Value first = f.sub(f.mul(f.scalar(CUBIC, d), d), f.scalar(5 * CUBIC, d));
    Value second = f.add(f.mul(first, d), f.scalar(8 * CUBIC, d));
    return f.sub(f.mul(second, d), f.scalar(4 * CUBIC, d));
  }

  /// `[N, places…, C]` as `[N, C, places…]`.
  private static Value channelsSecond(Formula f, Value read) {
    List<Integer> perm = new ArrayList<>();
    perm.add(0);
    perm.add(read.rank() - 1);
    for (int axis = 1; axis < read.rank() - 1; axis++) {
      perm.add(axis);
    }
    return f.transpose(read, perm);
  }
}
