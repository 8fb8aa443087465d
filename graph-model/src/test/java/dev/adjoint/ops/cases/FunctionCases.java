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

import dev.adjoint.ops.math.Abs;
import dev.adjoint.ops.math.Exp;
import dev.adjoint.ops.math.Identity;
import dev.adjoint.ops.math.Log;
import dev.adjoint.ops.math.Pow;
import dev.adjoint.ops.math.Sqrt;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Elementwise functions and powers: where they are smooth and at the edges of their domains.
final class FunctionCases {

  private static final Tensor SIGNED = reals(shape(2, 3), 0.5, -1.25, 2, 3, -0.75, 1.5);
  private static final Tensor POSITIVE = reals(shape(2, 3), 0.25, 1, 2.5, 4, 0.5, 9);

  static final CaseList CASES =
      CaseList.of(rejected(), abs(), exp(), identity(), log(), pow(), sqrt());

  private FunctionCases() {}

  private static List<OpCase> abs() {
    return List.of(
        OpCase.of(Abs.OP, "both signs", SIGNED)
            .gives(reals(shape(2, 3), 0.5, 1.25, 2, 3, 0.75, 1.5))
            .smooth(),
        OpCase.of(Abs.OP, "zero, infinity and NaN", reals(0, -INF, INF, NAN))
            .gives(reals(0, INF, INF, NAN)),
        OpCase.of(Abs.OP, "whole numbers", longs(-5, 0, 1152921504606846976L))
            .gives(longs(5, 0, 1152921504606846976L)));
  }

  private static List<OpCase> exp() {
    return List.of(
        OpCase.of(Exp.OP, "both signs", SIGNED)
            .gives(
                reals(
                    shape(2, 3),
                    1.6487212707001282,
                    0.2865047968601901,
                    7.38905609893065,
                    20.085536923187668,
                    0.4723665527410147,
                    4.4816890703380645))
            .smooth(),
        OpCase.of(Exp.OP, "a scalar", scalar(1)).gives(scalar(2.718281828459045)).smooth(),
        OpCase.of(Exp.OP, "overflow and underflow", reals(1000, -1000, INF, -INF, NAN))
            .gives(reals(INF, 0, INF, 0, NAN)));
  }

  private static List<OpCase> identity() {
    return List.of(
        OpCase.of(Identity.OP, "a matrix", SIGNED).gives(SIGNED).smooth(),
        OpCase.of(Identity.OP, "truth values", flags(1, 0)).gives(flags(1, 0)),
        OpCase.of(Identity.OP, "nothing", reals(shape(2, 0))).gives(reals(shape(2, 0))).smooth());
  }

  private static List<OpCase> log() {
    return List.of(
        OpCase.of(Log.OP, "positive numbers", POSITIVE)
            .gives(
                reals(
                    shape(2, 3),
                    -1.3862943611198906,
                    0,
                    0.9162907318741551,
                    1.3862943611198906,
                    -0.6931471805599453,
                    2.1972245773362196))
            .smooth(),
        OpCase.of(Log.OP, "edges of the domain", reals(0, -1, INF, NAN, 1))
            .gives(reals(-INF, NAN, INF, NAN, 0)));
  }

  private static List<OpCase> pow() {
    return List.of(
        OpCase.of(Pow.OP, "a positive base to powers of its own", POSITIVE, reals(2, -0.5, 0))
            .gives(reals(shape(2, 3), 0.0625, 1, 1, 16, 1.4142135623730951, 1))
            .smooth(),
        OpCase.of(Pow.OP, "stretches the base", reals(shape(2, 1), 2, 3), reals(1, 2, 0.5))
            .gives(reals(shape(2, 3), 2, 4, 1.4142135623730951, 3, 9, 1.7320508075688772))
            .smooth(),
        OpCase.of(
                Pow.OP,
                "any base to a whole number, also at zero",
                reals(-3, 0, 0.5),
                longs(shape(), 2))
            .gives(reals(9, 0, 0.25))
            .smooth(),
        OpCase.of(Pow.OP, "the power of zero, also at zero", reals(-2, 0, 3), longs(0))
            .gives(reals(1, 1, 1))
            .smooth(),
        OpCase.of(
                Pow.OP,
                "zero and negative bases",
                reals(0, 0, 0, -8, -2, -2),
                reals(0, 2, -1, 0.5, 3, -1))
            .gives(reals(1, 0, INF, NAN, -8, -0.5)),
        OpCase.of(
                Pow.OP,
                "one to any power, and minus one to an infinite one",
                reals(1, 1, 1, -1, -1, -1, 2, NAN),
                reals(NAN, INF, -INF, INF, -INF, NAN, NAN, 0))
            .gives(reals(1, 1, 1, 1, 1, NAN, NAN, 1)),
        OpCase.of(Pow.OP, "a real base to an int32 power", reals(2, 10), ints(-1, 3))
            .gives(reals(0.5, 1000))
            .smooth(),
        OpCase.of(Pow.OP, "a whole base to a whole power", longs(2, -3, 7), longs(62, 3, 0))
            .gives(longs(4611686018427387904L, -27, 1)),
        OpCase.of(Pow.OP, "a whole base to a real power", longs(2, 9), reals(3, 2))
            .gives(longs(8, 81)));
  }

  private static List<OpCase> sqrt() {
    return List.of(
        OpCase.of(Sqrt.OP, "positive numbers", POSITIVE)
            .gives(reals(shape(2, 3), 0.5, 1, 1.5811388300841898, 2, 0.7071067811865476, 3))
            .smooth(),
        OpCase.of(Sqrt.OP, "edges of the domain", reals(0, -1, INF, NAN))
            .gives(reals(0, NAN, INF, NAN)));
  }

  private static List<RejectedCase> rejected() {
    return List.of(RejectedCase.of(Pow.OP, "C1").of(type(2, 3)).of(type(2)));
  }
}
