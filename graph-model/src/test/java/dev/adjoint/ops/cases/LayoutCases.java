// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.flags;
import static dev.adjoint.ops.cases.Tensors.ints;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.shape.CenterCropPad;
import dev.adjoint.ops.shape.ConstantOfShape;
import dev.adjoint.ops.shape.DepthToSpace;
import dev.adjoint.ops.shape.EyeLike;
import dev.adjoint.ops.shape.Pad;
import dev.adjoint.ops.shape.Range;
import dev.adjoint.ops.shape.ShapeOf;
import dev.adjoint.ops.shape.SizeOf;
import dev.adjoint.ops.shape.SpaceToDepth;
import dev.adjoint.ops.shape.Split;
import dev.adjoint.ops.shape.Tile;
import dev.adjoint.ops.shape.Trilu;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Ops that lay elements out anew, add borders or make tensors from shapes. Expected values are
/// NumPy's.
final class LayoutCases {

  private static final Tensor ROW = reals(1, 2, 3);
  private static final Tensor X = reals(shape(2, 3), 1, 2, 3, 4, 5, 6);
  private static final Tensor CUBE = reals(shape(2, 3, 4), new double[24]);

  static final CaseList CASES =
      CaseList.of(rejected(), shapes(), parts(), made(), triangles(), blocks(), pads(), crops());

  private LayoutCases() {}

  private static List<OpCase> shapes() {
    return List.of(
        OpCase.of(ShapeOf.OP, "all", CUBE).gives(longs(2, 3, 4)),
        OpCase.of(ShapeOf.OP, "of a scalar", scalar(1)).gives(longs()),
        taken("the last", -1L, null).gives(longs(4)),
        taken("all but the last", 0L, -1L).gives(longs(2, 3)),
        taken("the middle", 1L, 2L).gives(longs(3)),
        taken("clamped", -9L, 9L).gives(longs(2, 3, 4)),
        taken("nothing", 2L, 1L).gives(longs()),
        taken("far outside", Long.MIN_VALUE, Long.MAX_VALUE).gives(longs(2, 3, 4)),
        OpCase.of(SizeOf.OP, "a cube", CUBE).gives(longs(24).reshaped(Shape.SCALAR)),
        OpCase.of(SizeOf.OP, "a scalar", scalar(1)).gives(longs(1).reshaped(Shape.SCALAR)),
        OpCase.of(SizeOf.OP, "nothing", flags(shape(0, 3))).gives(longs(0).reshaped(Shape.SCALAR)));
  }

  private static OpCase taken(
      String about, long start, @org.jspecify.annotations.Nullable Long end) {
    OpCase one = OpCase.of(ShapeOf.OP, about, CUBE).with(ShapeOf.START, start);
    return end == null ? one : one.with(ShapeOf.END, end);
  }

  private static List<OpCase> parts() {
    return List.of(
        OpCase.of(Split.OP, "equal parts", reals(1, 2, 3, 4))
            .gives(reals(1, 2), reals(3, 4))
            .smooth(),
        OpCase.of(Split.OP, "a smaller last part", reals(1, 2, 3, 4, 5))
            .with(Split.NUM_OUTPUTS, 3L)
            .gives(reals(1, 2), reals(3, 4), reals(5))
            .smooth(),
        OpCase.of(Split.OP, "an empty last part", reals(1, 2))
            .with(Split.NUM_OUTPUTS, 3L)
            .gives(reals(1), reals(2), reals(shape(0))),
        OpCase.of(Split.OP, "given sizes along the last axis", X, longs(2, 0, 1))
            .with(Split.AXIS, -1L)
            .with(Split.NUM_OUTPUTS, 3L)
            .gives(reals(shape(2, 2), 1, 2, 4, 5), reals(shape(2, 0)), reals(shape(2, 1), 3, 6))
            .smooth(),
        OpCase.of(Split.OP, "one part", X).with(Split.NUM_OUTPUTS, 1L).gives(X).smooth(),
        OpCase.of(Split.OP, "nothing", longs()).gives(longs(), longs()),
        OpCase.of(Tile.OP, "a row", ROW, longs(2)).gives(reals(1, 2, 3, 1, 2, 3)).smooth(),
        OpCase.of(Tile.OP, "both axes", reals(shape(1, 2), 1, 2), longs(2, 2))
            .gives(reals(shape(2, 4), 1, 2, 1, 2, 1, 2, 1, 2))
            .smooth(),
        OpCase.of(Tile.OP, "a later axis", X, longs(1, 2))
            .gives(reals(shape(2, 6), 1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6))
            .smooth(),
        OpCase.of(Tile.OP, "no copies", flags(1, 0), longs(0)).gives(flags(shape(0))),
        OpCase.of(Tile.OP, "a scalar", scalar(3), longs()).gives(scalar(3)).smooth());
  }

  private static List<OpCase> made() {
    return List.of(
        OpCase.of(ConstantOfShape.OP, "sevens", longs(2, 2))
            .with(ConstantOfShape.VALUE, ints(7))
            .gives(ints(shape(2, 2), 7, 7, 7, 7)),
        OpCase.of(ConstantOfShape.OP, "zeros", longs(3)).gives(Tensor.floats(shape(3), 0, 0, 0)),
        OpCase.of(ConstantOfShape.OP, "a scalar", longs())
            .with(ConstantOfShape.VALUE, flags(1).reshaped(Shape.SCALAR))
            .gives(flags(1).reshaped(Shape.SCALAR)),
        OpCase.of(ConstantOfShape.OP, "nothing", longs(0, 4)).gives(Tensor.floats(shape(0, 4))),
        range(1, 8, 3).gives(reals(1, 4, 7)),
        range(1, 7.5, 3).gives(reals(1, 4, 7)),
        range(10, 4, -2).gives(reals(10, 8, 6)),
        range(1, 1, 1).gives(reals(shape(0))),
        range(1, 8, -1).gives(reals(shape(0))),
        OpCase.of(Range.OP, "integers", longs(-2), longs(3), longs(2)).gives(longs(-2, 0, 2)),
        OpCase.of(
                Range.OP,
                "from end to end",
                longs(Long.MIN_VALUE),
                longs(Long.MAX_VALUE),
                longs(Long.MAX_VALUE))
            .gives(longs(Long.MIN_VALUE, -1, Long.MAX_VALUE - 1)),
        OpCase.of(Range.OP, "int32", ints(3), ints(0), ints(-1)).gives(ints(3, 2, 1)));
  }

  private static OpCase range(double start, double limit, double delta) {
    String about = "from " + start + " to " + limit + " by " + delta;
    return OpCase.of(Range.OP, about, scalar(start), scalar(limit), scalar(delta));
  }

  private static List<OpCase> triangles() {
    Tensor k = longs(1).reshaped(Shape.SCALAR);
    return List.of(
        OpCase.of(EyeLike.OP, "above the diagonal", X)
            .with(EyeLike.K, 1L)
            .with(EyeLike.DTYPE, DType.INT32)
            .gives(ints(shape(2, 3), 0, 1, 0, 0, 0, 1)),
        OpCase.of(EyeLike.OP, "far below", flags(shape(2, 2), 1, 1, 1, 1))
            .with(EyeLike.K, Long.MIN_VALUE)
            .gives(flags(shape(2, 2), 0, 0, 0, 0)),
        OpCase.of(EyeLike.OP, "below the diagonal", longs(shape(3, 2), 9, 9, 9, 9, 9, 9))
            .with(EyeLike.K, -1L)
            .gives(longs(shape(3, 2), 0, 0, 1, 0, 0, 1)),
        OpCase.of(Trilu.OP, "upper", X).gives(reals(shape(2, 3), 1, 2, 3, 0, 5, 6)).smooth(),
        OpCase.of(Trilu.OP, "upper without the diagonal", X, k)
            .gives(reals(shape(2, 3), 0, 2, 3, 0, 0, 6))
            .smooth(),
        OpCase.of(Trilu.OP, "lower", X)
            .with(Trilu.UPPER, false)
            .gives(reals(shape(2, 3), 1, 0, 0, 4, 5, 0))
            .smooth(),
        OpCase.of(Trilu.OP, "lower in a batch", reals(shape(2, 1, 2), 1, 2, 3, 4), longs(-1))
            .with(Trilu.UPPER, false)
            .gives(reals(shape(2, 1, 2), 0, 0, 0, 0)),
        OpCase.of(Trilu.OP, "everything", flags(shape(2, 2), 1, 1, 1, 1), longs(Long.MIN_VALUE))
            .gives(flags(shape(2, 2), 1, 1, 1, 1)),
        OpCase.of(Trilu.OP, "no infinity remains", reals(shape(2, 2), 1, 2, Double.NaN, 3))
            .gives(reals(shape(2, 2), 1, 2, 0, 3)));
  }

  private static List<OpCase> blocks() {
    Tensor depth = reals(shape(1, 8, 1, 1), 0, 1, 2, 3, 4, 5, 6, 7);
    return List.of(
        OpCase.of(DepthToSpace.OP, "DCR", depth)
            .with(DepthToSpace.BLOCKSIZE, 2L)
            .gives(reals(shape(1, 2, 2, 2), 0, 2, 4, 6, 1, 3, 5, 7))
            .smooth(),
        OpCase.of(DepthToSpace.OP, "CRD", depth)
            .with(DepthToSpace.BLOCKSIZE, 2L)
            .with(DepthToSpace.MODE, "CRD")
            .gives(reals(shape(1, 2, 2, 2), 0, 1, 2, 3, 4, 5, 6, 7))
            .smooth(),
        OpCase.of(SpaceToDepth.OP, "two channels", reals(shape(1, 2, 2, 2), 0, 2, 4, 6, 1, 3, 5, 7))
            .with(SpaceToDepth.BLOCKSIZE, 2L)
            .gives(depth)
            .smooth(),
        OpCase.of(SpaceToDepth.OP, "two blocks", reals(shape(1, 1, 2, 4), 0, 1, 2, 3, 4, 5, 6, 7))
            .with(SpaceToDepth.BLOCKSIZE, 2L)
            .gives(reals(shape(1, 4, 1, 2), 0, 2, 1, 3, 4, 6, 5, 7))
            .smooth());
  }

  private static List<OpCase> pads() {
    return List.of(
        pad("constant", "zeros", ROW, 1, 2).gives(reals(0, 1, 2, 3, 0, 0)).smooth(),
        pad("constant", "cut before, add after", ROW, -1, 1).gives(reals(2, 3, 0)).smooth(),
        pad("constant", "all cut off", ROW, -2, -1).gives(reals(shape(0))),
        pad("constant", "cut more than there is, and add", reals(shape(0)), 1, 1)
            .gives(reals(0, 0)),
        pad("constant", "no axes", scalar(5)).gives(scalar(5)).smooth(),
        pad("constant", "flags", flags(1, 1), 1, 0).gives(flags(0, 1, 1)),
        pad("reflect", "once", ROW, 2, 1).gives(reals(3, 2, 1, 2, 3, 2)).smooth(),
        pad("reflect", "there and back", ROW, 5, 0).gives(reals(2, 1, 2, 3, 2, 1, 2, 3)).smooth(),
        pad("reflect", "a single element", reals(7), 2, 1).gives(reals(7, 7, 7, 7)).smooth(),
        pad("reflect", "what is left", ROW, -1, 1).gives(reals(2, 3, 2)).smooth(),
        pad("edge", "both ends", ROW, 2, 1).gives(reals(1, 1, 1, 2, 3, 3)).smooth(),
        pad("wrap", "both ends", ROW, 2, 4).gives(reals(2, 3, 1, 2, 3, 1, 2, 3, 1)).smooth(),
        pad("wrap", "two axes", reals(shape(2, 2), 1, 2, 3, 4), 1, 0, 0, 1)
            .gives(reals(shape(3, 3), 3, 4, 3, 1, 2, 1, 3, 4, 3))
            .smooth(),
        OpCase.of(Pad.OP, "a value along one axis", X, longs(1, 0), scalar(9), ints(-1))
            .gives(reals(shape(2, 4), 9, 1, 2, 3, 9, 4, 5, 6))
            .smooth(),
        OpCase.of(Pad.OP, "a value on all sides", ROW, longs(1, 1), reals(-2))
            .gives(reals(-2, 1, 2, 3, -2))
            .smooth());
  }

  private static OpCase pad(String mode, String about, Tensor data, long... pads) {
    return OpCase.of(Pad.OP, mode + ": " + about, data, longs(pads)).with(Pad.MODE, mode);
  }

  private static List<OpCase> crops() {
    return List.of(
        OpCase.of(CenterCropPad.OP, "an odd cut", reals(1, 2, 3, 4, 5), longs(2))
            .gives(reals(2, 3))
            .smooth(),
        OpCase.of(CenterCropPad.OP, "an odd border", reals(1, 2), longs(5))
            .gives(reals(0, 1, 2, 0, 0))
            .smooth(),
        OpCase.of(CenterCropPad.OP, "both, by axes", X, ints(1, 4))
            .with(CenterCropPad.AXES, List.of(-1L, 0L))
            .gives(reals(shape(4, 1), 0, 2, 5, 0))
            .smooth());
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(Split.OP, "C1").with(Split.AXIS, 2L).of(type(2, 3)),
        RejectedCase.of(Split.OP, "C1").of(type()),
        RejectedCase.of(Split.OP, "C2").with(Split.NUM_OUTPUTS, 4L).of(type(5)),
        RejectedCase.of(Split.OP, "C3").of(type(5)).of(longs(5)),
        RejectedCase.of(Split.OP, "C4").of(type(5)).of(longs(3, 3)),
        RejectedCase.of(Split.OP, "C4").of(type(5)).of(longs(6, -1)),
        RejectedCase.of(Tile.OP, "C1").of(type(2, 3)).of(longs(2)),
        RejectedCase.of(Tile.OP, "C2").of(type(2)).of(longs(-1)),
        RejectedCase.of(ConstantOfShape.OP, "C1").of(longs(shape(1, 1), 2)),
        RejectedCase.of(ConstantOfShape.OP, "C2").of(longs(2, -1)),
        RejectedCase.of(ConstantOfShape.OP, "C3")
            .with(ConstantOfShape.VALUE, longs(1, 2))
            .of(longs(2)),
        RejectedCase.of(Range.OP, "C1").of(reals(1, 2)).of(scalar(1)).of(scalar(1)),
        RejectedCase.of(Range.OP, "C2").of(scalar(1)).of(scalar(2)).of(scalar(0)),
        RejectedCase.of(Range.OP, "C3").of(scalar(1)).of(scalar(Double.NaN)).of(scalar(1)),
        RejectedCase.of(Range.OP, "C3").of(scalar(1)).of(scalar(1e300)).of(scalar(1)),
        RejectedCase.of(EyeLike.OP, "C1").of(type(2)),
        RejectedCase.of(Trilu.OP, "C1").of(type(2)),
        RejectedCase.of(Trilu.OP, "C2").of(type(2, 2)).of(longs(1, 2)),
        RejectedCase.of(DepthToSpace.OP, "C1").with(DepthToSpace.BLOCKSIZE, 2L).of(type(4, 1, 1)),
        RejectedCase.of(DepthToSpace.OP, "C2")
            .with(DepthToSpace.BLOCKSIZE, 2L)
            .of(type(1, 6, 1, 1)),
        RejectedCase.of(SpaceToDepth.OP, "C1").with(SpaceToDepth.BLOCKSIZE, 2L).of(type(4, 4)),
        RejectedCase.of(SpaceToDepth.OP, "C2")
            .with(SpaceToDepth.BLOCKSIZE, 2L)
            .of(type(1, 1, 2, 3)),
        RejectedCase.of(Pad.OP, "C1").of(type(2, 3)).of(longs(1, 1)),
        RejectedCase.of(Pad.OP, "C2").of(type(2, 3)).of(longs(1, 1)).open().of(longs(2)),
        RejectedCase.of(Pad.OP, "C2").of(type(2)).of(longs(1, 1)).open().of(longs(shape(1, 1), 0)),
        RejectedCase.of(Pad.OP, "C3").of(type(2, 3)).of(longs(1, 1, 1, 1)).open().of(longs(0, -2)),
        RejectedCase.of(Pad.OP, "C4").of(type(2)).of(longs(-2, -1)),
        RejectedCase.of(Pad.OP, "C5").of(type(2)).of(longs(1, 1)).of(reals(1, 2)),
        RejectedCase.of(Pad.OP, "C6").with(Pad.MODE, "edge").of(type(2)).of(longs(-2, 1)),
        RejectedCase.of(CenterCropPad.OP, "C1").of(type(2, 3)).of(longs(1)),
        RejectedCase.of(CenterCropPad.OP, "C2")
            .with(CenterCropPad.AXES, List.of(2L))
            .of(type(2, 3))
            .of(longs(1)),
        RejectedCase.of(CenterCropPad.OP, "C3")
            .with(CenterCropPad.AXES, List.of(0L, -2L))
            .of(type(2, 3))
            .of(longs(1, 1)),
        RejectedCase.of(CenterCropPad.OP, "C4").of(type(2)).of(longs(-1)));
  }
}
