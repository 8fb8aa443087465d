// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.INF;
import static dev.adjoint.ops.cases.Tensors.NAN;
import static dev.adjoint.ops.cases.Tensors.flags;
import static dev.adjoint.ops.cases.Tensors.ints;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.index.Compress;
import dev.adjoint.ops.index.GatherElements;
import dev.adjoint.ops.index.GatherND;
import dev.adjoint.ops.index.NonZero;
import dev.adjoint.ops.index.ReverseSequence;
import dev.adjoint.ops.index.TopK;
import dev.adjoint.ops.index.Unique;
import dev.adjoint.ops.internal.CoordinatePlaces;
import dev.adjoint.ops.internal.ElementPlaces;
import dev.adjoint.ops.internal.TopKIndices;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Ops that pick elements by index or find indices. Expected values are NumPy's.
final class IndexCases {

  private static final Tensor X = reals(shape(2, 3), 1, 2, 3, 4, 5, 6);
  private static final Tensor CUBE = reals(shape(2, 2, 2), 0, 1, 2, 3, 4, 5, 6, 7);
  private static final Tensor TWO = longs(2);

  static final CaseList CASES =
      CaseList.of(rejected(), places(), elements(), tuples(), reversed(), best(), found());

  private IndexCases() {}

  private static List<OpCase> places() {
    return List.of(
        OpCase.of(ElementPlaces.OP, "along the first axis", ints(shape(2, 2), 1, 0, -1, 0))
            .with(ElementPlaces.SHAPE, shape(3, 2))
            .with(ElementPlaces.AXIS, 0L)
            .gives(longs(shape(2, 2), 2, 1, 4, 1)),
        OpCase.of(CoordinatePlaces.OP, "in two blocks", longs(shape(4, 1), 0, 2, -1, 1))
            .with(CoordinatePlaces.SHAPE, shape(3))
            .with(CoordinatePlaces.GROUPS, 2L)
            .gives(longs(0, 2, 5, 4)),
        OpCase.of(TopKIndices.OP, "ties", reals(2, 7, 7, 1, 7))
            .with(TopKIndices.AXIS, 0L)
            .with(TopKIndices.K, 4L)
            .gives(longs(1, 2, 4, 0)));
  }

  private static List<OpCase> elements() {
    return List.of(
        OpCase.of(
                GatherElements.OP,
                "rows of their own",
                reals(shape(2, 2), 1, 2, 3, 4),
                longs(shape(2, 2), 0, 0, 1, 0))
            .with(GatherElements.AXIS, 1L)
            .gives(reals(shape(2, 2), 1, 1, 4, 3))
            .smooth(),
        OpCase.of(GatherElements.OP, "fewer, from the end", X, ints(shape(1, 2), -1, 0))
            .gives(reals(shape(1, 2), 4, 2))
            .smooth(),
        OpCase.of(GatherElements.OP, "more than there are", X, longs(shape(3, 1), 0, 1, 0))
            .gives(reals(shape(3, 1), 1, 4, 1))
            .smooth(),
        OpCase.of(GatherElements.OP, "nothing", X, longs(shape(0, 3))).gives(reals(shape(0, 3))),
        OpCase.of(GatherElements.OP, "nothing of nothing", reals(shape(0)), longs(shape(0)))
            .gives(reals(shape(0))),
        OpCase.of(GatherElements.OP, "flags", flags(1, 0), longs(1, 1)).gives(flags(0, 0)));
  }

  private static List<OpCase> tuples() {
    return List.of(
        OpCase.of(
                GatherND.OP,
                "elements",
                reals(shape(2, 2), 0, 1, 2, 3),
                longs(shape(2, 2), 0, 0, 1, -1))
            .gives(reals(0, 3))
            .smooth(),
        OpCase.of(GatherND.OP, "rows, one twice", X, longs(shape(3, 1), 1, 0, 1))
            .gives(reals(shape(3, 3), 4, 5, 6, 1, 2, 3, 4, 5, 6))
            .smooth(),
        OpCase.of(GatherND.OP, "rows of a cube", CUBE, longs(shape(2, 1, 2), 0, 1, 1, 0))
            .gives(reals(shape(2, 1, 2), 2, 3, 4, 5))
            .smooth(),
        OpCase.of(GatherND.OP, "a shared axis", CUBE, longs(shape(2, 1), 1, 0))
            .with(GatherND.BATCH_DIMS, 1L)
            .gives(reals(shape(2, 2), 2, 3, 4, 5))
            .smooth(),
        OpCase.of(GatherND.OP, "one tuple", X, longs(1, 2)).gives(scalar(6)).smooth(),
        OpCase.of(GatherND.OP, "nothing", X, longs(shape(0, 2))).gives(reals(shape(0))));
  }

  private static List<OpCase> reversed() {
    Tensor steps = reals(shape(3, 2), 0, 3, 1, 4, 2, 5);
    return List.of(
        OpCase.of(ReverseSequence.OP, "time first", steps, longs(3, 2))
            .gives(reals(shape(3, 2), 2, 4, 1, 3, 0, 5))
            .smooth(),
        OpCase.of(ReverseSequence.OP, "batch first", X, longs(2, 0))
            .with(ReverseSequence.BATCH_AXIS, 0L)
            .with(ReverseSequence.TIME_AXIS, 1L)
            .gives(reals(shape(2, 3), 2, 1, 3, 4, 5, 6))
            .smooth(),
        OpCase.of(ReverseSequence.OP, "vectors", CUBE, longs(1, 2))
            .gives(reals(shape(2, 2, 2), 0, 1, 6, 7, 4, 5, 2, 3))
            .smooth());
  }

  private static List<OpCase> best() {
    Tensor rows = reals(shape(2, 4), 3, 9, 5, 1, 2, 2, 8, 0);
    return List.of(
        OpCase.of(TopK.OP, "largest", rows, TWO)
            .gives(reals(shape(2, 2), 9, 5, 8, 2), longs(shape(2, 2), 1, 2, 2, 0)),
        OpCase.of(TopK.OP, "far apart", reals(shape(2, 2), 3, 9, 5, 1), longs(1))
            .with(TopK.AXIS, 0L)
            .gives(reals(shape(1, 2), 5, 9), longs(shape(1, 2), 1, 0))
            .smooth(),
        OpCase.of(TopK.OP, "smallest", rows, TWO)
            .with(TopK.LARGEST, false)
            .with(TopK.SORTED, false)
            .gives(reals(shape(2, 2), 1, 3, 0, 2), longs(shape(2, 2), 3, 0, 3, 0)),
        OpCase.of(TopK.OP, "of what is no number", reals(NAN, 1, INF, -INF), longs(3))
            .gives(reals(NAN, INF, 1), longs(0, 2, 1)),
        OpCase.of(TopK.OP, "whole numbers", longs(Long.MIN_VALUE, 5, Long.MAX_VALUE), longs(3))
            .gives(longs(Long.MAX_VALUE, 5, Long.MIN_VALUE), longs(2, 1, 0)),
        OpCase.of(TopK.OP, "none", rows, longs(0)).gives(reals(shape(2, 0)), longs(shape(2, 0))),
        OpCase.of(TopK.OP, "none of none", reals(shape(0)), longs(0))
            .gives(reals(shape(0)), longs(shape(0))));
  }

  private static List<OpCase> found() {
    Tensor rows = reals(shape(3, 2), 1, 0, 1, 0, 2, 3);
    return List.of(
        OpCase.of(NonZero.OP, "a matrix", flags(shape(2, 2), 1, 0, 1, 1))
            .gives(longs(shape(2, 3), 0, 1, 1, 0, 0, 1)),
        OpCase.of(NonZero.OP, "numbers", reals(0, -0.0, NAN, 2)).gives(longs(shape(1, 2), 2, 3)),
        OpCase.of(NonZero.OP, "a scalar", scalar(5)).gives(longs(shape(0, 1))),
        OpCase.of(NonZero.OP, "nothing", longs()).gives(longs(shape(1, 0))),
        OpCase.of(Compress.OP, "rows", rows, flags(0, 1, 1))
            .with(Compress.AXIS, 0L)
            .gives(reals(shape(2, 2), 1, 0, 2, 3))
            .smooth(),
        OpCase.of(Compress.OP, "a short condition", rows, flags(0, 1))
            .with(Compress.AXIS, -1L)
            .gives(reals(shape(3, 1), 0, 0, 3))
            .smooth(),
        OpCase.of(Compress.OP, "elements", rows, flags(0, 1, 0, 0, 1)).gives(reals(0, 2)).smooth(),
        OpCase.of(Compress.OP, "none", rows, flags()).gives(reals(shape(0))),
        OpCase.of(Unique.OP, "ascending", reals(2, 1, 1, 3, 4, 3))
            .gives(
                reals(1, 2, 3, 4), longs(1, 0, 3, 4), longs(1, 0, 0, 2, 3, 2), longs(2, 1, 2, 1)),
        OpCase.of(Unique.OP, "as they come", longs(2, 1, 1, 3, 4, 3))
            .with(Unique.SORTED, false)
            .gives(
                longs(2, 1, 3, 4), longs(0, 1, 3, 4), longs(0, 1, 1, 2, 3, 2), longs(1, 2, 2, 1)),
        OpCase.of(Unique.OP, "rows", rows)
            .with(Unique.AXIS, 0L)
            .gives(reals(shape(2, 2), 1, 0, 2, 3), longs(0, 2), longs(0, 0, 1), longs(2, 1)),
        OpCase.of(
                Unique.OP,
                "slices in the middle",
                reals(shape(2, 4, 2), 1, 1, 0, 1, 2, 1, 0, 1, 1, 1, 0, 1, 2, 1, 0, 1))
            .with(Unique.AXIS, 1L)
            .gives(
                reals(shape(2, 3, 2), 0, 1, 1, 1, 2, 1, 0, 1, 1, 1, 2, 1),
                longs(1, 0, 2),
                longs(1, 0, 2, 0),
                longs(2, 1, 1)),
        OpCase.of(Unique.OP, "columns as they come", reals(shape(1, 3), 5, 1, 5))
            .with(Unique.AXIS, -1L)
            .with(Unique.SORTED, false)
            .gives(reals(shape(1, 2), 5, 1), longs(0, 1), longs(0, 1, 0), longs(2, 1)),
        OpCase.of(Unique.OP, "no numbers", reals(NAN, 0, -0.0, NAN))
            .gives(reals(0, NAN), longs(1, 0), longs(1, 0, 0, 1), longs(2, 2)),
        OpCase.of(Unique.OP, "nothing", flags()).gives(flags(), longs(), longs(), longs()));
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(TopKIndices.OP, "C1")
            .with(TopKIndices.AXIS, 1L)
            .with(TopKIndices.K, 1L)
            .of(type(2)),
        RejectedCase.of(CoordinatePlaces.OP, "C1")
            .with(CoordinatePlaces.SHAPE, shape(2, 2))
            .with(CoordinatePlaces.GROUPS, 1L)
            .of(longs(shape(1, 1), 0)),
        RejectedCase.of(GatherElements.OP, "C1")
            .with(GatherElements.AXIS, 2L)
            .of(type(2, 3))
            .of(longs(shape(1, 1), 0)),
        RejectedCase.of(GatherElements.OP, "C2").of(type(2, 3)).of(longs(0)),
        RejectedCase.of(GatherElements.OP, "C3").of(type(2, 3)).of(type(DType.INT64, 2, 4)),
        RejectedCase.of(GatherND.OP, "C1").of(type()).of(longs(0)),
        RejectedCase.of(GatherND.OP, "C1")
            .with(GatherND.BATCH_DIMS, 1L)
            .of(type(2))
            .of(type(DType.INT64, 2, 1)),
        RejectedCase.of(GatherND.OP, "C2")
            .with(GatherND.BATCH_DIMS, 1L)
            .of(type(2, 3))
            .of(type(DType.INT64, 3, 1)),
        RejectedCase.of(GatherND.OP, "C3").of(type(2, 3)).of(type(DType.INT64, 3)),
        RejectedCase.of(GatherND.OP, "C3").of(type(2, 3)).of(type(DType.INT64, 1, 0)),
        RejectedCase.of(ReverseSequence.OP, "C1").of(type(2)).of(longs(1, 1)),
        RejectedCase.of(ReverseSequence.OP, "C2")
            .with(ReverseSequence.TIME_AXIS, 1L)
            .of(type(2, 2))
            .of(longs(1, 1)),
        RejectedCase.of(ReverseSequence.OP, "C3").of(type(2, 2)).of(longs(1)),
        RejectedCase.of(TopK.OP, "C1").with(TopK.AXIS, 2L).of(type(2, 3)).of(longs(1)),
        RejectedCase.of(TopK.OP, "C2").of(type(2, 3)).of(longs(1, 2)),
        RejectedCase.of(TopK.OP, "C3").of(type(2, 3)).of(longs(4)),
        RejectedCase.of(TopK.OP, "C3").of(type(2, 3)).of(longs(-1)),
        RejectedCase.of(Compress.OP, "C1").of(type()).of(flags(1)),
        RejectedCase.of(Compress.OP, "C1").with(Compress.AXIS, 2L).of(type(2, 3)).of(flags(1)),
        RejectedCase.of(Compress.OP, "C2").of(type(2, 3)).of(flags(shape(1, 1), 1)),
        RejectedCase.of(Compress.OP, "C3")
            .with(Compress.AXIS, 0L)
            .of(type(2, 3))
            .of(flags(0, 0, 1)),
        RejectedCase.of(Unique.OP, "C1").with(Unique.AXIS, 1L).of(type(2)));
  }
}
