// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.INF;
import static dev.adjoint.ops.cases.Tensors.ints;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.reduce.ReduceLogSum;
import dev.adjoint.ops.reduce.ReduceLogSumExp;
import dev.adjoint.ops.reduce.Reduction;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Reductions to logarithms of sums.
final class LogSumCases {

  private static final Tensor DATA =
      reals(shape(2, 3, 2), 3, -1, 4, 1.5, -5, 9, 2, -6.5, 0.25, 7, 8, -3);

  private static final Tensor SIZES =
      reals(shape(2, 3, 2), 3, 1, 4, 1.5, 5, 9, 2, 6.5, 0.25, 7, 8, 3);

  static final CaseList CASES = CaseList.of(rejected(), reduceLogSum(), reduceLogSumExp());

  private LogSumCases() {}

  private static List<OpCase> reduceLogSum() {
    return List.of(
        OpCase.of(ReduceLogSum.OP, "all axes, kept", SIZES)
            .gives(reals(shape(1, 1, 1), 3.917010546939185))
            .smooth(),
        OpCase.of(ReduceLogSum.OP, "all axes, dropped", SIZES)
            .with(Reduction.KEEPDIMS, false)
            .gives(scalar(3.917010546939185))
            .smooth(),
        OpCase.of(ReduceLogSum.OP, "one axis, kept", SIZES, longs(1))
            .gives(
                reals(
                    shape(2, 1, 2),
                    2.4849066497880004,
                    2.4423470353692043,
                    2.327277705584417,
                    2.803360380906535))
            .smooth(),
        OpCase.of(ReduceLogSum.OP, "axes counted from the end, dropped", SIZES, longs(-1, 0))
            .with(Reduction.KEEPDIMS, false)
            .gives(reals(2.5257286443082556, 2.545531271604435, 3.2188758248682006))
            .smooth(),
        OpCase.of(ReduceLogSum.OP, "no axes named, none reduced", SIZES, longs(shape(0)))
            .with(Reduction.NOOP_WITH_EMPTY_AXES, true)
            .gives(
                reals(
                    shape(2, 3, 2),
                    1.0986122886681098,
                    0,
                    1.3862943611198906,
                    0.4054651081081644,
                    1.6094379124341003,
                    2.1972245773362196,
                    0.6931471805599453,
                    1.8718021769015913,
                    -1.3862943611198906,
                    1.9459101490553132,
                    2.0794415416798357,
                    1.0986122886681098))
            .smooth(),
        OpCase.of(ReduceLogSum.OP, "a scalar", scalar(2.5))
            .gives(scalar(0.9162907318741551))
            .smooth(),
        OpCase.of(ReduceLogSum.OP, "an axis beside an empty one", reals(shape(0, 3)), longs(1))
            .gives(reals(shape(0, 1)))
            .smooth(),
        OpCase.of(ReduceLogSum.OP, "of nothing", reals(shape(2, 0)), longs(1))
            .gives(reals(shape(2, 1), -INF, -INF)),
        OpCase.of(ReduceLogSum.OP, "whole numbers towards zero", ints(3, 8)).gives(ints(2)));
  }

  private static List<OpCase> reduceLogSumExp() {
    return List.of(
        OpCase.of(ReduceLogSumExp.OP, "all axes, kept", DATA)
            .gives(reals(shape(1, 1, 1), 9.414826098637798))
            .smooth(),
        OpCase.of(ReduceLogSumExp.OP, "all axes, dropped", DATA)
            .with(Reduction.KEEPDIMS, false)
            .gives(scalar(9.414826098637798))
            .smooth(),
        OpCase.of(ReduceLogSumExp.OP, "one axis, kept", DATA, longs(1))
            .gives(
                reals(
                    shape(2, 1, 2),
                    4.313351903244627,
                    9.000598305279606,
                    8.002905270329393,
                    7.000046769795125))
            .smooth(),
        OpCase.of(ReduceLogSumExp.OP, "axes counted from the end, dropped", DATA, longs(-1, 0))
            .with(Reduction.KEEPDIMS, false)
            .gives(reals(3.326616637858651, 7.053583154112258, 9.313266787180574))
            .smooth(),
        OpCase.of(ReduceLogSumExp.OP, "no axes named, none reduced", DATA, longs(shape(0)))
            .with(Reduction.NOOP_WITH_EMPTY_AXES, true)
            .gives(reals(shape(2, 3, 2), 3, -1, 4, 1.5, -5, 9, 2, -6.5, 0.25, 7, 8, -3))
            .smooth(),
        OpCase.of(ReduceLogSumExp.OP, "a scalar", scalar(2.5)).gives(scalar(2.5)).smooth(),
        OpCase.of(ReduceLogSumExp.OP, "an axis beside an empty one", reals(shape(0, 3)), longs(1))
            .gives(reals(shape(0, 1)))
            .smooth(),
        OpCase.of(ReduceLogSumExp.OP, "of nothing", reals(shape(2, 0)), longs(1))
            .gives(reals(shape(2, 1), -INF, -INF)),
        OpCase.of(
                ReduceLogSumExp.OP,
                "far out",
                reals(shape(4, 2), 1000, 1000, -1000, -1000, -INF, -INF, 1, INF),
                longs(1))
            .gives(reals(shape(4, 1), 1000.6931471805599453, -999.3068528194400547, -INF, INF)),
        OpCase.of(ReduceLogSumExp.OP, "whole numbers towards zero", longs(5, 5)).gives(longs(5)));
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(ReduceLogSum.OP, "C1").of(type(2, 3)).of(type(DType.INT64, 1, 1)),
        RejectedCase.of(ReduceLogSum.OP, "C2").of(type(2, 3)).of(longs(0, -3)),
        RejectedCase.of(ReduceLogSum.OP, "C3").of(type(2, 3)).of(longs(1, -1)),
        RejectedCase.of(ReduceLogSumExp.OP, "C1").of(type(2, 3)).of(type(DType.INT64, 1, 1)),
        RejectedCase.of(ReduceLogSumExp.OP, "C2").of(type(2, 3)).of(longs(0, -3)),
        RejectedCase.of(ReduceLogSumExp.OP, "C3").of(type(2, 3)).of(longs(1, -1)));
  }
}
