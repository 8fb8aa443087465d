// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.INF;
import static dev.adjoint.ops.cases.Tensors.NAN;
import static dev.adjoint.ops.cases.Tensors.ints;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;

import dev.adjoint.ops.math.Ceil;
import dev.adjoint.ops.math.Floor;
import dev.adjoint.ops.math.Round;
import dev.adjoint.ops.math.Sign;
import java.util.List;

/// Ops whose result jumps: halves, infinities and NaN.
final class RoundingCases {

  static final CaseList CASES = CaseList.of(List.of(), floor(), ceil(), round(), sign());

  private RoundingCases() {}

  private static List<OpCase> floor() {
    return List.of(
        OpCase.of(
                Floor.OP,
                "halves, infinities and NaN",
                reals(-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, -2.7, 2.7, 0, INF, -INF, NAN))
            .gives(reals(-3, -2, -1, 0, 1, 2, -3, 2, 0, INF, -INF, NAN)),
        OpCase.of(Floor.OP, "a scalar", scalar(-1.75)).gives(scalar(-2)));
  }

  private static List<OpCase> ceil() {
    return List.of(
        OpCase.of(
                Ceil.OP,
                "halves, infinities and NaN",
                reals(-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, -2.7, 2.7, 0, INF, -INF, NAN))
            .gives(reals(-2, -1, -0.0, 1, 2, 3, -2, 3, 0, INF, -INF, NAN)),
        OpCase.of(Ceil.OP, "a scalar", scalar(-1.75)).gives(scalar(-1)));
  }

  private static List<OpCase> round() {
    return List.of(
        OpCase.of(
                Round.OP,
                "halves, infinities and NaN",
                reals(-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, -2.7, 2.7, 0, INF, -INF, NAN))
            .gives(reals(-2, -2, -0.0, 0, 2, 2, -3, 3, 0, INF, -INF, NAN)),
        OpCase.of(Round.OP, "a scalar", scalar(-1.75)).gives(scalar(-2)));
  }

  private static List<OpCase> sign() {
    return List.of(
        OpCase.of(
                Sign.OP,
                "halves, infinities and NaN",
                reals(-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, -2.7, 2.7, 0, INF, -INF, NAN))
            .gives(reals(-1, -1, -1, 1, 1, 1, -1, 1, 0, 1, -1, NAN)),
        OpCase.of(Sign.OP, "a scalar", scalar(-1.75)).gives(scalar(-1)),
        OpCase.of(Sign.OP, "whole numbers", longs(Long.MIN_VALUE, 0, 5)).gives(longs(-1, 0, 1)),
        OpCase.of(Sign.OP, "int32", ints(-7, 0, 7)).gives(ints(-1, 0, 1)));
  }
}
