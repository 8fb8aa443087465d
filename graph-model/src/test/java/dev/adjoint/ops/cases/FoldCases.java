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

import dev.adjoint.ops.reduce.ReduceL1;
import dev.adjoint.ops.reduce.ReduceMin;
import dev.adjoint.ops.reduce.ReduceProd;
import dev.adjoint.ops.reduce.Reduction;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Reductions to an extreme, a product and a sum of sizes.
final class FoldCases {

  private static final Tensor DATA =
      reals(shape(2, 3, 2), 3, -1, 4, 1.5, -5, 9, 2, -6.5, 0.25, 7, 8, -3);

  static final CaseList CASES = CaseList.of(rejected(), reduceMin(), reduceProd(), reduceL1());

  private FoldCases() {}

  private static List<OpCase> reduceMin() {
    return List.of(
        OpCase.of(ReduceMin.OP, "all axes, kept", DATA).gives(reals(shape(1, 1, 1), -6.5)).smooth(),
        OpCase.of(ReduceMin.OP, "all axes, dropped", DATA)
            .with(Reduction.KEEPDIMS, false)
            .gives(scalar(-6.5))
            .smooth(),
        OpCase.of(ReduceMin.OP, "one axis, kept", DATA, longs(1))
            .gives(reals(shape(2, 1, 2), -5, -1, 0.25, -6.5))
            .smooth(),
        OpCase.of(ReduceMin.OP, "axes counted from the end, dropped", DATA, longs(-1, 0))
            .with(Reduction.KEEPDIMS, false)
            .gives(reals(-6.5, 0.25, -5))
            .smooth(),
        OpCase.of(ReduceMin.OP, "no axes named, none reduced", DATA, longs(shape(0)))
            .with(Reduction.NOOP_WITH_EMPTY_AXES, true)
            .gives(reals(shape(2, 3, 2), 3, -1, 4, 1.5, -5, 9, 2, -6.5, 0.25, 7, 8, -3))
            .smooth(),
        OpCase.of(ReduceMin.OP, "a scalar", scalar(2.5)).gives(scalar(2.5)).smooth(),
        OpCase.of(ReduceMin.OP, "an axis beside an empty one", reals(shape(0, 3)), longs(1))
            .gives(reals(shape(0, 1)))
            .smooth(),
        OpCase.of(ReduceMin.OP, "of nothing", reals(shape(2, 0)), longs(1))
            .gives(reals(shape(2, 1), INF, INF)),
        OpCase.of(
                ReduceMin.OP,
                "ties and infinities",
                reals(shape(2, 3), 2, 2, 3, INF, INF, INF),
                longs(1))
            .gives(reals(shape(2, 1), 2, INF)),
        OpCase.of(ReduceMin.OP, "NaN wins", reals(1, NAN, -3)).gives(reals(NAN)),
        OpCase.of(ReduceMin.OP, "of no whole numbers", ints(shape(0, 2)), longs(0))
            .gives(ints(shape(1, 2), 2147483647, 2147483647)),
        OpCase.of(
                ReduceMin.OP,
                "whole numbers beyond 2^53",
                longs(9007199254740993L, 9007199254740992L))
            .gives(longs(9007199254740992L)),
        OpCase.of(ReduceMin.OP, "truth values", flags(shape(3, 2), 0, 1, 1, 1, 0, 0), longs(1))
            .gives(flags(shape(3, 1), 0, 1, 0)),
        OpCase.of(ReduceMin.OP, "of no truth values", flags(shape(1, 0)), longs(1))
            .gives(flags(shape(1, 1), 1)));
  }

  private static List<OpCase> reduceProd() {
    return List.of(
        OpCase.of(ReduceProd.OP, "all axes, kept", DATA)
            .gives(reals(shape(1, 1, 1), 442260))
            .smooth(),
        OpCase.of(ReduceProd.OP, "all axes, dropped", DATA)
            .with(Reduction.KEEPDIMS, false)
            .gives(scalar(442260))
            .smooth(),
        OpCase.of(ReduceProd.OP, "one axis, kept", DATA, longs(1))
            .gives(reals(shape(2, 1, 2), -60, -13.5, 4, 136.5))
            .smooth(),
        OpCase.of(ReduceProd.OP, "axes counted from the end, dropped", DATA, longs(-1, 0))
            .with(Reduction.KEEPDIMS, false)
            .gives(reals(39, 10.5, 1080))
            .smooth(),
        OpCase.of(ReduceProd.OP, "no axes named, none reduced", DATA, longs(shape(0)))
            .with(Reduction.NOOP_WITH_EMPTY_AXES, true)
            .gives(reals(shape(2, 3, 2), 3, -1, 4, 1.5, -5, 9, 2, -6.5, 0.25, 7, 8, -3))
            .smooth(),
        OpCase.of(ReduceProd.OP, "a scalar", scalar(2.5)).gives(scalar(2.5)).smooth(),
        OpCase.of(ReduceProd.OP, "an axis beside an empty one", reals(shape(0, 3)), longs(1))
            .gives(reals(shape(0, 1)))
            .smooth(),
        OpCase.of(ReduceProd.OP, "of nothing", reals(shape(2, 0)), longs(1))
            .gives(reals(shape(2, 1), 1, 1)),
        OpCase.of(
                ReduceProd.OP,
                "zeros, one and two",
                reals(shape(3, 3), 2, 0, 3, 0, 0, 5, 1, 2, 3),
                longs(1))
            .gives(reals(shape(3, 1), 0, 0, 6))
            .smooth(),
        OpCase.of(ReduceProd.OP, "whole numbers wrap around", ints(65536, 65536)).gives(ints(0)),
        OpCase.of(ReduceProd.OP, "whole numbers", longs(3, -5, 7)).gives(longs(-105)));
  }

  private static List<OpCase> reduceL1() {
    return List.of(
        OpCase.of(ReduceL1.OP, "all axes, kept", DATA).gives(reals(shape(1, 1, 1), 50.25)).smooth(),
        OpCase.of(ReduceL1.OP, "all axes, dropped", DATA)
            .with(Reduction.KEEPDIMS, false)
            .gives(scalar(50.25))
            .smooth(),
        OpCase.of(ReduceL1.OP, "one axis, kept", DATA, longs(1))
            .gives(reals(shape(2, 1, 2), 12, 11.5, 10.25, 16.5))
            .smooth(),
        OpCase.of(ReduceL1.OP, "axes counted from the end, dropped", DATA, longs(-1, 0))
            .with(Reduction.KEEPDIMS, false)
            .gives(reals(12.5, 12.75, 25))
            .smooth(),
        OpCase.of(ReduceL1.OP, "no axes named, none reduced", DATA, longs(shape(0)))
            .with(Reduction.NOOP_WITH_EMPTY_AXES, true)
            .gives(reals(shape(2, 3, 2), 3, 1, 4, 1.5, 5, 9, 2, 6.5, 0.25, 7, 8, 3))
            .smooth(),
        OpCase.of(ReduceL1.OP, "a scalar", scalar(2.5)).gives(scalar(2.5)).smooth(),
        OpCase.of(ReduceL1.OP, "an axis beside an empty one", reals(shape(0, 3)), longs(1))
            .gives(reals(shape(0, 1)))
            .smooth(),
        OpCase.of(ReduceL1.OP, "of nothing", reals(shape(2, 0)), longs(1))
            .gives(reals(shape(2, 1), 0, 0)),
        OpCase.of(ReduceL1.OP, "whole numbers", ints(-3, 4)).gives(ints(7)));
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(ReduceMin.OP, "C1").of(type(2, 3)).of(type(DType.INT64, 1, 1)),
        RejectedCase.of(ReduceMin.OP, "C2").of(type(2, 3)).of(longs(0, -3)),
        RejectedCase.of(ReduceMin.OP, "C3").of(type(2, 3)).of(longs(1, -1)),
        RejectedCase.of(ReduceProd.OP, "C1").of(type(2, 3)).of(type(DType.INT64, 1, 1)),
        RejectedCase.of(ReduceProd.OP, "C2").of(type(2, 3)).of(longs(0, -3)),
        RejectedCase.of(ReduceProd.OP, "C3").of(type(2, 3)).of(longs(1, -1)),
        RejectedCase.of(ReduceL1.OP, "C1").of(type(2, 3)).of(type(DType.INT64, 1, 1)),
        RejectedCase.of(ReduceL1.OP, "C2").of(type(2, 3)).of(longs(0, -3)),
        RejectedCase.of(ReduceL1.OP, "C3").of(type(2, 3)).of(longs(1, -1)));
  }
}
