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

import dev.adjoint.ops.math.Mean;
import dev.adjoint.ops.math.Mod;
import dev.adjoint.ops.math.Sum;
import dev.adjoint.ops.shape.CastLike;
import java.util.List;

/// Remainders, sums and means of several tensors, conversion to the type of another.
final class RemainderCases {

  static final CaseList CASES = CaseList.of(rejected(), mod(), sum(), mean(), castLike());

  private RemainderCases() {}

  private static List<OpCase> mod() {
    return List.of(
        OpCase.of(
                Mod.OP,
                "the sign of the divisor",
                reals(shape(2, 3), 7, -7, 5.5, -5.5, 0.25, -0.25),
                reals(3, -3, 2))
            .gives(reals(shape(2, 3), 1, -1, 1.5, 0.5, -2.75, 1.75))
            .smooth(),
        OpCase.of(
                Mod.OP,
                "the sign of the dividend",
                reals(shape(2, 3), 7, -7, 5.5, -5.5, 0.25, -0.25),
                reals(3, -3, 2))
            .with(Mod.FMOD, true)
            .gives(reals(shape(2, 3), 1, -1, 1.5, -2.5, 0.25, -0.25))
            .smooth(),
        OpCase.of(
                Mod.OP,
                "edges, as in C",
                reals(5, INF, 5, NAN, -5, 0),
                reals(0, 3, INF, 1, INF, -2))
            .with(Mod.FMOD, true)
            .gives(reals(NAN, NAN, 5, NAN, -5, 0)),
        OpCase.of(Mod.OP, "edges", reals(5, INF, 5, NAN, -5, 0), reals(0, 3, INF, 1, INF, -2))
            .gives(reals(NAN, NAN, 5, NAN, INF, -0.0)),
        OpCase.of(
                Mod.OP,
                "whole numbers",
                longs(7, -7, 7, -7, Long.MIN_VALUE),
                longs(3, 3, -3, -3, -1))
            .gives(longs(1, 2, -2, -1, 0)),
        OpCase.of(
                Mod.OP,
                "whole numbers as in C",
                ints(7, -7, 7, -7, -2147483648L),
                ints(3, 3, -3, -3, -1))
            .with(Mod.FMOD, true)
            .gives(ints(1, -1, 1, -1, 0)));
  }

  private static List<OpCase> sum() {
    return List.of(
        OpCase.of(Sum.OP, "one tensor", reals(shape(2, 3), 0.5, -1.25, 2, 3, -0.75, 1.5))
            .gives(reals(shape(2, 3), 0.5, -1.25, 2, 3, -0.75, 1.5))
            .smooth(),
        OpCase.of(
                Sum.OP,
                "a matrix, a row and a scalar",
                reals(shape(2, 3), 0.5, -1.25, 2, 3, -0.75, 1.5),
                reals(1, -2, 1.75),
                scalar(0.25))
            .gives(reals(shape(2, 3), 1.75, -3, 4, 4.25, -2.5, 3.5))
            .smooth(),
        OpCase.of(Sum.OP, "infinities and NaN", reals(INF, NAN), reals(-INF, 1))
            .gives(reals(NAN, NAN)),
        OpCase.of(Sum.OP, "nothing and a row", reals(shape(0, 2)), reals(1, 2))
            .gives(reals(shape(0, 2)))
            .smooth());
  }

  private static List<OpCase> mean() {
    return List.of(
        OpCase.of(Mean.OP, "one tensor", reals(shape(2, 3), 0.5, -1.25, 2, 3, -0.75, 1.5))
            .gives(reals(shape(2, 3), 0.5, -1.25, 2, 3, -0.75, 1.5))
            .smooth(),
        OpCase.of(
                Mean.OP,
                "a matrix, a row and a scalar",
                reals(shape(2, 3), 0.5, -1.25, 2, 3, -0.75, 1.5),
                reals(1, -2, 1.75),
                scalar(0.25))
            .gives(
                reals(
                    shape(2, 3),
                    0.5833333333333334,
                    -1,
                    1.3333333333333333,
                    1.4166666666666667,
                    -0.8333333333333334,
                    1.1666666666666667))
            .smooth(),
        OpCase.of(Mean.OP, "infinities and NaN", reals(INF, NAN), reals(-INF, 1))
            .gives(reals(NAN, NAN)),
        OpCase.of(Mean.OP, "nothing and a row", reals(shape(0, 2)), reals(1, 2))
            .gives(reals(shape(0, 2)))
            .smooth());
  }

  private static List<OpCase> castLike() {
    return List.of(
        OpCase.of(CastLike.OP, "reals to whole numbers", reals(1.7, -1.7, 0), longs(1))
            .gives(longs(1, -1, 0)),
        OpCase.of(CastLike.OP, "whole numbers to truth values", longs(0, -2), flags(1))
            .gives(flags(0, 1)),
        OpCase.of(
                CastLike.OP,
                "the same type",
                reals(shape(2, 3), 0.5, -1.25, 2, 3, -0.75, 1.5),
                scalar(0))
            .gives(reals(shape(2, 3), 0.5, -1.25, 2, 3, -0.75, 1.5))
            .smooth());
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(Mod.OP, "C1").of(type(2, 3)).of(type(2)),
        RejectedCase.of(Sum.OP, "C1").of(type(2, 3)).of(type(2)),
        RejectedCase.of(Mean.OP, "C1").of(type(2, 3)).of(type(2)));
  }
}
