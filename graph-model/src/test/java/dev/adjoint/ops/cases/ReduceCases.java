// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.INF;
import static dev.adjoint.ops.cases.Tensors.NAN;
import static dev.adjoint.ops.cases.Tensors.flags;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.reduce.ArgMax;
import dev.adjoint.ops.reduce.ReduceMax;
import dev.adjoint.ops.reduce.ReduceMean;
import dev.adjoint.ops.reduce.ReduceSum;
import dev.adjoint.ops.reduce.Reduction;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Reductions: some axes and all, kept and dropped, ties, and nothing at all.
final class ReduceCases {

  private static final Tensor DATA =
      reals(shape(2, 3, 2), 3, -1, 4, 1.5, -5, 9, 2, -6.5, 0.25, 7, 8, -3);

  static final CaseList CASES =
      CaseList.of(rejected(), reduceSum(), reduceMean(), reduceMax(), argMax());

  private ReduceCases() {}

  private static List<OpCase> reduceSum() {
    return List.of(
        OpCase.of(ReduceSum.OP, "all axes, kept", DATA)
            .gives(reals(shape(1, 1, 1), 19.25))
            .smooth(),
        OpCase.of(ReduceSum.OP, "all axes, dropped", DATA)
            .with(Reduction.KEEPDIMS, false)
            .gives(scalar(19.25))
            .smooth(),
        OpCase.of(ReduceSum.OP, "one axis, kept", DATA, longs(1))
            .gives(reals(shape(2, 1, 2), 2, 9.5, 10.25, -2.5))
            .smooth(),
        OpCase.of(ReduceSum.OP, "one axis, not in a list", DATA, longs(shape(), 1))
            .gives(reals(shape(2, 1, 2), 2, 9.5, 10.25, -2.5))
            .smooth(),
        OpCase.of(ReduceSum.OP, "axes counted from the end, dropped", DATA, longs(-1, 0))
            .with(Reduction.KEEPDIMS, false)
            .gives(reals(-2.5, 12.75, 9))
            .smooth(),
        OpCase.of(ReduceSum.OP, "no axes named, all reduced", DATA, longs(shape(0)))
            .gives(reals(shape(1, 1, 1), 19.25))
            .smooth(),
        OpCase.of(ReduceSum.OP, "no axes named, none reduced", DATA, longs(shape(0)))
            .with(Reduction.NOOP_WITH_EMPTY_AXES, true)
            .gives(DATA)
            .smooth(),
        OpCase.of(ReduceSum.OP, "axes left open, none reduced", DATA)
            .open()
            .with(Reduction.NOOP_WITH_EMPTY_AXES, true)
            .gives(DATA)
            .smooth(),
        OpCase.of(ReduceSum.OP, "a scalar", scalar(2.5)).gives(scalar(2.5)).smooth(),
        OpCase.of(ReduceSum.OP, "an axis beside an empty one", reals(shape(0, 3)), longs(1))
            .gives(reals(shape(0, 1)))
            .smooth(),
        OpCase.of(ReduceSum.OP, "nothing sums to 0", reals(shape(2, 0)), longs(1))
            .gives(reals(shape(2, 1), 0, 0)),
        OpCase.of(ReduceSum.OP, "whole numbers beyond 2^53", longs(9007199254740992L, 1), longs(0))
            .gives(longs(9007199254740993L)),
        OpCase.of(ReduceSum.OP, "infinity and NaN", reals(shape(2, 2), INF, 1, INF, -INF), longs(1))
            .gives(reals(shape(2, 1), INF, NAN)));
  }

  private static List<OpCase> reduceMean() {
    return List.of(
        OpCase.of(ReduceMean.OP, "all axes, kept", DATA)
            .gives(reals(shape(1, 1, 1), 1.6041666666666667))
            .smooth(),
        OpCase.of(ReduceMean.OP, "all axes, dropped", DATA)
            .with(Reduction.KEEPDIMS, false)
            .gives(scalar(1.6041666666666667))
            .smooth(),
        OpCase.of(ReduceMean.OP, "one axis, kept", DATA, longs(1))
            .gives(
                reals(
                    shape(2, 1, 2),
                    0.6666666666666666,
                    3.1666666666666665,
                    3.4166666666666665,
                    -0.8333333333333334))
            .smooth(),
        OpCase.of(ReduceMean.OP, "axes counted from the end, dropped", DATA, longs(-1, 0))
            .with(Reduction.KEEPDIMS, false)
            .gives(reals(-0.625, 3.1875, 2.25))
            .smooth(),
        OpCase.of(ReduceMean.OP, "no axes named, all reduced", DATA, longs(shape(0)))
            .gives(reals(shape(1, 1, 1), 1.6041666666666667))
            .smooth(),
        OpCase.of(ReduceMean.OP, "no axes named, none reduced", DATA, longs(shape(0)))
            .with(Reduction.NOOP_WITH_EMPTY_AXES, true)
            .gives(DATA)
            .smooth(),
        OpCase.of(ReduceMean.OP, "axes left open, none reduced", DATA)
            .open()
            .with(Reduction.NOOP_WITH_EMPTY_AXES, true)
            .gives(DATA)
            .smooth(),
        OpCase.of(ReduceMean.OP, "a scalar", scalar(2.5)).gives(scalar(2.5)).smooth(),
        OpCase.of(ReduceMean.OP, "an axis beside an empty one", reals(shape(0, 3)), longs(1))
            .gives(reals(shape(0, 1)))
            .smooth(),
        OpCase.of(ReduceMean.OP, "the mean of nothing is NaN", reals(shape(2, 0)), longs(1))
            .gives(reals(shape(2, 1), NAN, NAN)),
        OpCase.of(
                ReduceMean.OP,
                "whole numbers towards zero",
                longs(shape(2, 2), -3, -4, 3, 4),
                longs(1))
            .gives(longs(shape(2, 1), -3, 3)));
  }

  private static List<OpCase> reduceMax() {
    return List.of(
        OpCase.of(ReduceMax.OP, "all axes, kept", DATA).gives(reals(shape(1, 1, 1), 9)).smooth(),
        OpCase.of(ReduceMax.OP, "all axes, dropped", DATA)
            .with(Reduction.KEEPDIMS, false)
            .gives(scalar(9))
            .smooth(),
        OpCase.of(ReduceMax.OP, "one axis, kept", DATA, longs(1))
            .gives(reals(shape(2, 1, 2), 4, 9, 8, 7))
            .smooth(),
        OpCase.of(ReduceMax.OP, "axes counted from the end, dropped", DATA, longs(-1, 0))
            .with(Reduction.KEEPDIMS, false)
            .gives(reals(3, 7, 9))
            .smooth(),
        OpCase.of(ReduceMax.OP, "no axes named, all reduced", DATA, longs(shape(0)))
            .gives(reals(shape(1, 1, 1), 9))
            .smooth(),
        OpCase.of(ReduceMax.OP, "no axes named, none reduced", DATA, longs(shape(0)))
            .with(Reduction.NOOP_WITH_EMPTY_AXES, true)
            .gives(DATA)
            .smooth(),
        OpCase.of(ReduceMax.OP, "axes left open, none reduced", DATA)
            .open()
            .with(Reduction.NOOP_WITH_EMPTY_AXES, true)
            .gives(DATA)
            .smooth(),
        OpCase.of(ReduceMax.OP, "a scalar", scalar(2.5)).gives(scalar(2.5)).smooth(),
        OpCase.of(ReduceMax.OP, "an axis beside an empty one", reals(shape(0, 3)), longs(1))
            .gives(reals(shape(0, 1)))
            .smooth(),
        OpCase.of(
                ReduceMax.OP,
                "ties and minus infinity",
                reals(shape(2, 3), 2, 2, 1, -INF, -INF, -INF),
                longs(1))
            .gives(reals(shape(2, 1), 2, -INF)),
        OpCase.of(ReduceMax.OP, "NaN wins", reals(shape(2, 3), 1, NAN, 3, 1, 2, 3), longs(1))
            .gives(reals(shape(2, 1), NAN, 3)),
        OpCase.of(ReduceMax.OP, "of nothing", reals(shape(2, 0)), longs(1))
            .gives(reals(shape(2, 1), -INF, -INF)),
        OpCase.of(ReduceMax.OP, "of no whole numbers", longs(shape(0, 2)), longs(0))
            .gives(longs(shape(1, 2), Long.MIN_VALUE, Long.MIN_VALUE)),
        OpCase.of(
                ReduceMax.OP,
                "whole numbers beyond 2^53",
                longs(9007199254740992L, 9007199254740993L))
            .gives(longs(9007199254740993L)),
        OpCase.of(ReduceMax.OP, "truth values", flags(shape(2, 2), 0, 1, 0, 0), longs(1))
            .gives(flags(shape(2, 1), 1, 0)));
  }

  private static List<OpCase> argMax() {
    return List.of(
        OpCase.of(ArgMax.OP, "the first axis, kept", reals(shape(2, 3), 1, 5, 5, 4, 2, 4))
            .gives(longs(shape(1, 3), 1, 0, 0)),
        OpCase.of(ArgMax.OP, "the first of equals", reals(shape(2, 3), 1, 5, 5, 4, 2, 4))
            .with(ArgMax.AXIS, 1L)
            .gives(longs(shape(2, 1), 1, 0)),
        OpCase.of(ArgMax.OP, "the last of equals", reals(shape(2, 3), 1, 5, 5, 4, 2, 4))
            .with(ArgMax.AXIS, -1L)
            .with(ArgMax.SELECT_LAST_INDEX, true)
            .gives(longs(shape(2, 1), 2, 2)),
        OpCase.of(ArgMax.OP, "an axis dropped", DATA)
            .with(ArgMax.AXIS, 1L)
            .with(Reduction.KEEPDIMS, false)
            .gives(longs(shape(2, 2), 1, 2, 2, 1)),
        OpCase.of(ArgMax.OP, "NaN counts as the largest", reals(1, NAN, 3)).gives(longs(1)),
        OpCase.of(
                ArgMax.OP, "whole numbers beyond 2^53", longs(9007199254740992L, 9007199254740993L))
            .gives(longs(1)),
        OpCase.of(ArgMax.OP, "infinities", reals(-INF, -INF)).gives(longs(0)),
        OpCase.of(ArgMax.OP, "no rows", reals(shape(0, 3)))
            .with(ArgMax.AXIS, 1L)
            .gives(longs(shape(0, 1))));
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(ReduceSum.OP, "C1").of(type(2, 3)).of(type(DType.INT64, 1, 1)),
        RejectedCase.of(ReduceSum.OP, "C2").of(type(2, 3)).of(longs(2)),
        RejectedCase.of(ReduceSum.OP, "C2").of(type(2, 3)).of(longs(0, -3)),
        RejectedCase.of(ReduceSum.OP, "C3").of(type(2, 3)).of(longs(1, -1)),
        RejectedCase.of(ReduceMean.OP, "C1").of(type(2, 3)).of(type(DType.INT64, 1, 1)),
        RejectedCase.of(ReduceMean.OP, "C2").of(type(2, 3)).of(longs(2)),
        RejectedCase.of(ReduceMean.OP, "C2").of(type(2, 3)).of(longs(0, -3)),
        RejectedCase.of(ReduceMean.OP, "C3").of(type(2, 3)).of(longs(1, -1)),
        RejectedCase.of(ReduceMax.OP, "C1").of(type(2, 3)).of(type(DType.INT64, 1, 1)),
        RejectedCase.of(ReduceMax.OP, "C2").of(type(2, 3)).of(longs(2)),
        RejectedCase.of(ReduceMax.OP, "C2").of(type(2, 3)).of(longs(0, -3)),
        RejectedCase.of(ReduceMax.OP, "C3").of(type(2, 3)).of(longs(1, -1)),
        RejectedCase.of(ArgMax.OP, "C1").of(type(2, 3)).with(ArgMax.AXIS, 2L),
        RejectedCase.of(ArgMax.OP, "C1").of(type()),
        RejectedCase.of(ArgMax.OP, "C2").of(type(0, 3)));
  }
}
