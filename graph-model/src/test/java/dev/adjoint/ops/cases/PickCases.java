// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.flags;
import static dev.adjoint.ops.cases.Tensors.ints;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.shape.Dropout;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.ops.shape.OneHot;
import dev.adjoint.ops.shape.Slice;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Ops that pick elements by range, by number or by chance. Expected values are NumPy's.
final class PickCases {

  private static final Tensor ROW = reals(0, 1, 2, 3, 4, 5);
  private static final Tensor X = reals(shape(2, 3), 1, 2, 3, 4, 5, 6);
  private static final Tensor THREE = longs(3).reshaped(Shape.SCALAR);
  private static final Tensor FALSE = flags(0).reshaped(Shape.SCALAR);
  private static final Tensor TRUE = flags(1).reshaped(Shape.SCALAR);

  static final CaseList CASES = new CaseList(accepted(), rejected());

  private PickCases() {}

  private static List<OpCase> accepted() {
    return List.of(
        slice("every second", 1, 5, 2).gives(reals(1, 3)).smooth(),
        slice("counted from the end", -3, -1, 1).gives(reals(3, 4)).smooth(),
        slice("past the end", 4, Long.MAX_VALUE, 1).gives(reals(4, 5)).smooth(),
        slice("backwards to the first", -1, Long.MIN_VALUE, -2).gives(reals(5, 3, 1)).smooth(),
        slice("backwards from past the end", 99, 1, -1).gives(reals(5, 4, 3, 2)).smooth(),
        slice("one with a huge step", 2, 6, Long.MAX_VALUE).gives(reals(2)).smooth(),
        slice("one backwards with a huge step", 2, -99, Long.MIN_VALUE).gives(reals(2)).smooth(),
        slice("an empty range", 3, 3, 1).gives(reals(shape(0))).smooth(),
        slice("a range against the step", 1, 4, -1).gives(reals(shape(0))).smooth(),
        OpCase.of(Slice.OP, "two axes", X, longs(1, 0), longs(2, 2))
            .gives(reals(shape(1, 2), 4, 5))
            .smooth(),
        OpCase.of(Slice.OP, "the last axis by name", X, longs(1), longs(3), longs(-1))
            .gives(reals(shape(2, 2), 2, 3, 5, 6))
            .smooth(),
        OpCase.of(Slice.OP, "steps without axes", X, longs(0, 2), longs(2, -9))
            .open()
            .then(longs(1, -1))
            .gives(reals(shape(2, 3), 3, 2, 1, 6, 5, 4))
            .smooth(),
        OpCase.of(Slice.OP, "no axes at all", scalar(3), longs(), longs())
            .gives(scalar(3))
            .smooth(),
        OpCase.of(Gather.OP, "rows", X, longs(1, 0, 1))
            .gives(reals(shape(3, 3), 4, 5, 6, 1, 2, 3, 4, 5, 6))
            .smooth(),
        OpCase.of(Gather.OP, "columns, counted from the end", X, ints(-1, 0))
            .with(Gather.AXIS, 1L)
            .gives(reals(shape(2, 2), 3, 1, 6, 4))
            .smooth(),
        OpCase.of(Gather.OP, "one row", X, longs(1).reshaped(Shape.SCALAR))
            .gives(reals(4, 5, 6))
            .smooth(),
        OpCase.of(Gather.OP, "a table of indices", reals(10, 20), longs(shape(2, 2), 0, 1, 1, 0))
            .gives(reals(shape(2, 2), 10, 20, 20, 10))
            .smooth(),
        OpCase.of(Gather.OP, "nothing", X, longs()).gives(reals(shape(0, 3))).smooth(),
        OpCase.of(OneHot.OP, "rows", longs(2, 0, -1, 5), THREE, reals(0, 1))
            .gives(reals(shape(4, 3), 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0))
            .smooth(),
        OpCase.of(OneHot.OP, "a new first axis", longs(1, 0), longs(2), longs(5, 7))
            .with(OneHot.AXIS, 0L)
            .gives(longs(shape(2, 2), 5, 7, 7, 5)),
        OpCase.of(OneHot.OP, "one index", scalar(1), THREE, flags(0, 1)).gives(flags(0, 1, 0)),
        OpCase.of(OneHot.OP, "a middle axis", longs(shape(1, 2), 1, 0), longs(2), reals(-1, 1))
            .with(OneHot.AXIS, 1L)
            .gives(reals(shape(1, 2, 2), -1, 1, 1, -1))
            .smooth(),
        OpCase.of(Dropout.OP, "not training", reals(1, 2), scalar(0.5), FALSE)
            .gives(reals(1, 2), flags(1, 1))
            .smooth(),
        OpCase.of(Dropout.OP, "dropping nothing", reals(1, 2), scalar(0), TRUE)
            .gives(reals(1, 2), flags(1, 1)),
        OpCase.of(Dropout.OP, "of nothing", reals(shape(0)), scalar(0.5), TRUE)
            .gives(reals(shape(0)), flags(shape(0))));
  }

  private static OpCase slice(String about, long start, long end, long step) {
    return OpCase.of(Slice.OP, about, ROW, longs(start), longs(end), longs(0), longs(step));
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        ranges("C1").of(longs(shape(1, 1), 0)).of(longs(1)),
        ranges("C1").of(longs(0)).of(longs(1, 2)),
        ranges("C1").of(longs(0)).of(longs(1)).of(longs(0, 1)),
        ranges("C2").of(longs(0)).of(longs(1)).of(longs(2)),
        ranges("C2").of(longs(0, 0, 0)).of(longs(1, 1, 1)),
        ranges("C3").of(longs(0, 0)).of(longs(1, 1)).of(longs(1, -1)),
        ranges("C4").of(longs(0)).of(longs(1)).of(longs(0)).of(longs(0)),
        RejectedCase.of(Gather.OP, "C1").of(type()).of(type(DType.INT64, 1)),
        RejectedCase.of(Gather.OP, "C1").with(Gather.AXIS, 2L).of(type(2, 3)).of(longs(0)),
        RejectedCase.of(Gather.OP, "C2").of(type(2, 3)).of(longs(0, 2)),
        RejectedCase.of(Gather.OP, "C2").of(type(2, 3)).of(longs(-3)),
        hot("C1").of(longs(1, 2)).of(reals(0, 1)),
        hot("C2").of(THREE).of(reals(0, 1, 2)),
        hot("C2").of(THREE).of(scalar(1)),
        hot("C3").with(OneHot.AXIS, 2L).of(THREE).of(reals(0, 1)),
        hot("C4").of(longs(-1)).of(reals(0, 1)),
        RejectedCase.of(Dropout.OP, "C1").of(type(2)).of(reals(0.5)),
        RejectedCase.of(Dropout.OP, "C1").of(type(2)).open().of(flags(1)),
        RejectedCase.of(Dropout.OP, "C2").of(type(2)).of(scalar(1)),
        RejectedCase.of(Dropout.OP, "C2").of(type(2)).of(scalar(-0.1)),
        RejectedCase.of(Dropout.OP, "C2").of(type(2)).of(scalar(Double.NaN)));
  }

  private static RejectedCase ranges(String code) {
    return RejectedCase.of(Slice.OP, code).of(type(2, 3));
  }

  private static RejectedCase hot(String code) {
    return RejectedCase.of(OneHot.OP, code).of(type(DType.INT64, 4));
  }
}
