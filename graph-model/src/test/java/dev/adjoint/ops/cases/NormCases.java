// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.reduce.ReduceL2;
import dev.adjoint.ops.reduce.ReduceSumSquare;
import dev.adjoint.ops.reduce.Reduction;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Reductions to lengths.
final class NormCases {

  private static final Tensor DATA =
      reals(shape(2, 3, 2), 3, -1, 4, 1.5, -5, 9, 2, -6.5, 0.25, 7, 8, -3);

  static final CaseList CASES = CaseList.of(rejected(), reduceL2(), reduceSumSquare());

  private NormCases() {}

  private static List<OpCase> reduceL2() {
    return List.of(
        OpCase.of(ReduceL2.OP, "all axes, kept", DATA)
            .gives(reals(shape(1, 1, 1), 17.394323786798957))
            .smooth(),
        OpCase.of(ReduceL2.OP, "all axes, dropped", DATA)
            .with(Reduction.KEEPDIMS, false)
            .gives(scalar(17.394323786798957))
            .smooth(),
        OpCase.of(ReduceL2.OP, "one axis, kept", DATA, longs(1))
            .gives(
                reals(
                    shape(2, 1, 2), 7.0710678118654755, 9.17877987534291, 8.25, 10.012492197250394))
            .smooth(),
        OpCase.of(ReduceL2.OP, "axes counted from the end, dropped", DATA, longs(-1, 0))
            .with(Reduction.KEEPDIMS, false)
            .gives(reals(7.5, 8.204419540710969, 13.379088160259652))
            .smooth(),
        OpCase.of(ReduceL2.OP, "no axes named, none reduced", DATA, longs(shape(0)))
            .with(Reduction.NOOP_WITH_EMPTY_AXES, true)
            .gives(reals(shape(2, 3, 2), 3, 1, 4, 1.5, 5, 9, 2, 6.5, 0.25, 7, 8, 3))
            .smooth(),
        OpCase.of(ReduceL2.OP, "a scalar", scalar(2.5)).gives(scalar(2.5)).smooth(),
        OpCase.of(ReduceL2.OP, "an axis beside an empty one", reals(shape(0, 3)), longs(1))
            .gives(reals(shape(0, 1)))
            .smooth(),
        OpCase.of(ReduceL2.OP, "of nothing", reals(shape(2, 0)), longs(1))
            .gives(reals(shape(2, 1), 0, 0)),
        OpCase.of(ReduceL2.OP, "a row of zeros", reals(shape(2, 2), 0, 0, 3, -4), longs(1))
            .gives(reals(shape(2, 1), 0, 5)),
        OpCase.of(ReduceL2.OP, "whole numbers towards zero", longs(-1, 2)).gives(longs(2)));
  }

  private static List<OpCase> reduceSumSquare() {
    return List.of(
        OpCase.of(ReduceSumSquare.OP, "all axes, kept", DATA)
            .gives(reals(shape(1, 1, 1), 302.5625))
            .smooth(),
        OpCase.of(ReduceSumSquare.OP, "all axes, dropped", DATA)
            .with(Reduction.KEEPDIMS, false)
            .gives(scalar(302.5625))
            .smooth(),
        OpCase.of(ReduceSumSquare.OP, "one axis, kept", DATA, longs(1))
            .gives(reals(shape(2, 1, 2), 50, 84.25, 68.0625, 100.25))
            .smooth(),
        OpCase.of(ReduceSumSquare.OP, "axes counted from the end, dropped", DATA, longs(-1, 0))
            .with(Reduction.KEEPDIMS, false)
            .gives(reals(56.25, 67.3125, 179))
            .smooth(),
        OpCase.of(ReduceSumSquare.OP, "no axes named, none reduced", DATA, longs(shape(0)))
            .with(Reduction.NOOP_WITH_EMPTY_AXES, true)
            .gives(reals(shape(2, 3, 2), 9, 1, 16, 2.25, 25, 81, 4, 42.25, 0.0625, 49, 64, 9))
            .smooth(),
        OpCase.of(ReduceSumSquare.OP, "a scalar", scalar(2.5)).gives(scalar(6.25)).smooth(),
        OpCase.of(ReduceSumSquare.OP, "an axis beside an empty one", reals(shape(0, 3)), longs(1))
            .gives(reals(shape(0, 1)))
            .smooth(),
        OpCase.of(ReduceSumSquare.OP, "of nothing", reals(shape(2, 0)), longs(1))
            .gives(reals(shape(2, 1), 0, 0)),
        OpCase.of(ReduceSumSquare.OP, "whole numbers", longs(3, -4)).gives(longs(25)));
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(ReduceL2.OP, "C1").of(type(2, 3)).of(type(DType.INT64, 1, 1)),
        RejectedCase.of(ReduceL2.OP, "C2").of(type(2, 3)).of(longs(0, -3)),
        RejectedCase.of(ReduceL2.OP, "C3").of(type(2, 3)).of(longs(1, -1)),
        RejectedCase.of(ReduceSumSquare.OP, "C1").of(type(2, 3)).of(type(DType.INT64, 1, 1)),
        RejectedCase.of(ReduceSumSquare.OP, "C2").of(type(2, 3)).of(longs(0, -3)),
        RejectedCase.of(ReduceSumSquare.OP, "C3").of(type(2, 3)).of(longs(1, -1)));
  }
}
