// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.NAN;
import static dev.adjoint.ops.cases.Tensors.ints;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.internal.Recurrence;
import dev.adjoint.ops.reduce.ArgMax;
import dev.adjoint.ops.reduce.ArgMin;
import dev.adjoint.ops.reduce.CumProd;
import dev.adjoint.ops.reduce.CumSum;
import dev.adjoint.ops.reduce.Reduction;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.List;

/// The smallest place, running totals and the recurrence they are made of.
final class RunningCases {

  private static final Tensor MATRIX = reals(shape(2, 3), 1, 2, 3, 4, -5, 6);

  static final CaseList CASES =
      CaseList.of(rejected(), argMin(), cumSum(), cumProd(), recurrence());

  private RunningCases() {}

  private static List<OpCase> argMin() {
    return List.of(
        OpCase.of(ArgMin.OP, "the first axis, kept", reals(shape(2, 3), 1, -5, -5, 4, 2, 2))
            .gives(longs(shape(1, 3), 0, 0, 0)),
        OpCase.of(ArgMin.OP, "the first of equals", reals(shape(2, 3), 1, -5, -5, 4, 2, 2))
            .with(ArgMax.AXIS, 1L)
            .gives(longs(shape(2, 1), 1, 1)),
        OpCase.of(ArgMin.OP, "the last of equals, dropped", reals(shape(2, 3), 1, -5, -5, 4, 2, 2))
            .with(ArgMax.AXIS, -1L)
            .with(ArgMax.SELECT_LAST_INDEX, true)
            .with(Reduction.KEEPDIMS, false)
            .gives(longs(2, 2)),
        OpCase.of(ArgMin.OP, "NaN counts as the smallest", reals(1, NAN, -3)).gives(longs(1)),
        OpCase.of(ArgMin.OP, "the least whole number", longs(0, Long.MIN_VALUE, Long.MAX_VALUE))
            .gives(longs(1)),
        OpCase.of(ArgMin.OP, "int32", ints(3, -2, -2)).gives(longs(1)));
  }

  private static List<OpCase> cumSum() {
    return List.of(
        OpCase.of(CumSum.OP, "axis -2", MATRIX, longs(shape(), -2))
            .gives(reals(shape(2, 3), 1, 2, 3, 5, -3, 9))
            .smooth(),
        OpCase.of(CumSum.OP, "axis 0, reverse", MATRIX, longs(shape(), 0))
            .with(CumSum.REVERSE, true)
            .gives(reals(shape(2, 3), 5, -3, 9, 4, -5, 6))
            .smooth(),
        OpCase.of(CumSum.OP, "axis -2, exclusive", MATRIX, longs(shape(), -2))
            .with(CumSum.EXCLUSIVE, true)
            .gives(reals(shape(2, 3), 0, 0, 0, 1, 2, 3))
            .smooth(),
        OpCase.of(CumSum.OP, "axis 0, exclusive, reverse", MATRIX, longs(shape(), 0))
            .with(CumSum.EXCLUSIVE, true)
            .with(CumSum.REVERSE, true)
            .gives(reals(shape(2, 3), 4, -5, 6, 0, 0, 0))
            .smooth(),
        OpCase.of(CumSum.OP, "axis -1", MATRIX, longs(shape(), -1))
            .gives(reals(shape(2, 3), 1, 3, 6, 4, -1, 5))
            .smooth(),
        OpCase.of(CumSum.OP, "axis 1, reverse", MATRIX, longs(shape(), 1))
            .with(CumSum.REVERSE, true)
            .gives(reals(shape(2, 3), 6, 5, 3, 5, 1, 6))
            .smooth(),
        OpCase.of(CumSum.OP, "axis -1, exclusive", MATRIX, longs(shape(), -1))
            .with(CumSum.EXCLUSIVE, true)
            .gives(reals(shape(2, 3), 0, 1, 3, 0, 4, -1))
            .smooth(),
        OpCase.of(CumSum.OP, "axis 1, exclusive, reverse", MATRIX, longs(shape(), 1))
            .with(CumSum.EXCLUSIVE, true)
            .with(CumSum.REVERSE, true)
            .gives(reals(shape(2, 3), 5, 3, 0, 1, 6, 0))
            .smooth(),
        OpCase.of(CumSum.OP, "nothing", reals(shape(0, 2)), ints(shape(), 0))
            .gives(reals(shape(0, 2)))
            .smooth(),
        OpCase.of(CumSum.OP, "whole numbers", longs(2, -3, 9007199254740993L), ints(0))
            .gives(longs(2, -1, 9007199254740992L)),
        OpCase.of(CumSum.OP, "int32 wraps around", ints(2147483647, 1), longs(shape(), 0))
            .gives(ints(2147483647, -2147483648L)));
  }

  private static List<OpCase> cumProd() {
    return List.of(
        OpCase.of(CumProd.OP, "axis -2", MATRIX, longs(shape(), -2))
            .gives(reals(shape(2, 3), 1, 2, 3, 4, -10, 18))
            .smooth(),
        OpCase.of(CumProd.OP, "axis 0, reverse", MATRIX, longs(shape(), 0))
            .with(CumProd.REVERSE, true)
            .gives(reals(shape(2, 3), 4, -10, 18, 4, -5, 6))
            .smooth(),
        OpCase.of(CumProd.OP, "axis -2, exclusive", MATRIX, longs(shape(), -2))
            .with(CumProd.EXCLUSIVE, true)
            .gives(reals(shape(2, 3), 1, 1, 1, 1, 2, 3))
            .smooth(),
        OpCase.of(CumProd.OP, "axis 0, exclusive, reverse", MATRIX, longs(shape(), 0))
            .with(CumProd.EXCLUSIVE, true)
            .with(CumProd.REVERSE, true)
            .gives(reals(shape(2, 3), 4, -5, 6, 1, 1, 1))
            .smooth(),
        OpCase.of(CumProd.OP, "axis -1", MATRIX, longs(shape(), -1))
            .gives(reals(shape(2, 3), 1, 2, 6, 4, -20, -120))
            .smooth(),
        OpCase.of(CumProd.OP, "axis 1, reverse", MATRIX, longs(shape(), 1))
            .with(CumProd.REVERSE, true)
            .gives(reals(shape(2, 3), 6, 6, 3, -120, -30, 6))
            .smooth(),
        OpCase.of(CumProd.OP, "axis -1, exclusive", MATRIX, longs(shape(), -1))
            .with(CumProd.EXCLUSIVE, true)
            .gives(reals(shape(2, 3), 1, 1, 2, 1, 4, -20))
            .smooth(),
        OpCase.of(CumProd.OP, "axis 1, exclusive, reverse", MATRIX, longs(shape(), 1))
            .with(CumProd.EXCLUSIVE, true)
            .with(CumProd.REVERSE, true)
            .gives(reals(shape(2, 3), 6, 3, 1, -30, 6, 1))
            .smooth(),
        OpCase.of(CumProd.OP, "nothing", reals(shape(0, 2)), ints(shape(), 0))
            .gives(reals(shape(0, 2)))
            .smooth(),
        OpCase.of(CumProd.OP, "whole numbers", longs(2, -3, 9007199254740993L), ints(0))
            .gives(longs(2, -6, -54043195528445958L)),
        OpCase.of(CumProd.OP, "zeros", reals(2, 0, 3, 0, 5), longs(shape(), 0))
            .gives(reals(2, 0, 0, 0, 0))
            .smooth());
  }

  private static List<OpCase> recurrence() {
    return List.of(
        OpCase.of(
                Recurrence.OP,
                "along rows",
                reals(shape(2, 3), 9, 2, 3, 0.5, 0, -1),
                reals(shape(2, 3), 1, 0, 4, 2, 3, 5))
            .with(Recurrence.AXIS, 1L)
            .gives(reals(shape(2, 3), 1, 2, 10, 2, 3, 2))
            .smooth(),
        OpCase.of(
                Recurrence.OP,
                "up columns",
                reals(shape(2, 3), 9, 2, 3, 0.5, 0, -1),
                reals(shape(2, 3), 1, 0, 4, 2, 3, 5))
            .with(Recurrence.AXIS, 0L)
            .with(Recurrence.REVERSE, true)
            .gives(reals(shape(2, 3), 19, 6, 19, 2, 3, 5))
            .smooth(),
        OpCase.of(Recurrence.OP, "whole numbers", longs(7, 2, 3), longs(1, 0, 4))
            .with(Recurrence.AXIS, 0L)
            .gives(longs(1, 2, 10)));
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(ArgMin.OP, "C1").of(type(2, 3)).with(ArgMax.AXIS, 2L),
        RejectedCase.of(ArgMin.OP, "C2").of(type(0, 3)),
        RejectedCase.of(CumSum.OP, "C1").of(type(2, 3)).of(type(DType.INT64, 2)),
        RejectedCase.of(CumSum.OP, "C2").of(type(2, 3)).of(longs(shape(), 2)),
        RejectedCase.of(CumProd.OP, "C1").of(type(2, 3)).of(type(DType.INT64, 2)),
        RejectedCase.of(CumProd.OP, "C2").of(type(2, 3)).of(longs(shape(), 2)),
        RejectedCase.of(Recurrence.OP, "C1").of(type(2, 3)).of(type(3)).with(Recurrence.AXIS, 0L),
        RejectedCase.of(Recurrence.OP, "C2")
            .of(type(2, 3))
            .of(type(2, 3))
            .with(Recurrence.AXIS, 2L));
  }
}
