// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.INF;
import static dev.adjoint.ops.cases.Tensors.NAN;
import static dev.adjoint.ops.cases.Tensors.ints;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.math.Add;
import dev.adjoint.ops.math.Div;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.ops.math.Neg;
import dev.adjoint.ops.math.Sub;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Sum, difference, product, quotient, negation: operands that broadcast, edges of IEEE 754 and of
/// integers.
final class ArithmeticCases {

  private static final Tensor MATRIX = reals(shape(2, 3), 1, 2, 3, 4, 5, 6);
  private static final Tensor SIGNED = reals(shape(2, 3), 0.5, -1.25, 2, 3, -0.75, 1.5);

  static final CaseList CASES = CaseList.of(rejected(), add(), sub(), mul(), div(), neg());

  private ArithmeticCases() {}

  private static List<OpCase> add() {
    return List.of(
        OpCase.of(Add.OP, "stretches a row over a matrix", MATRIX, reals(10, 20, 30))
            .gives(reals(shape(2, 3), 11, 22, 33, 14, 25, 36))
            .smooth(),
        OpCase.of(
                Add.OP,
                "stretches both sides",
                reals(shape(2, 1), 2, -4),
                reals(shape(1, 3), 10, 20, 30))
            .gives(reals(shape(2, 3), 12, 22, 32, 6, 16, 26))
            .smooth(),
        OpCase.of(Add.OP, "two scalars", scalar(0.5), scalar(0.25)).gives(scalar(0.75)).smooth(),
        OpCase.of(Add.OP, "nothing and a row", reals(shape(0, 2)), reals(1, 2))
            .gives(reals(shape(0, 2)))
            .smooth(),
        OpCase.of(
                Add.OP,
                "a scalar and a tensor of rank 4",
                scalar(1),
                reals(shape(2, 1, 1, 2), 0, 0.25, 0.5, 0.75))
            .gives(reals(shape(2, 1, 1, 2), 1, 1.25, 1.5, 1.75))
            .smooth(),
        OpCase.of(Add.OP, "whole numbers exact beyond 2^53", longs(1152921504606846976L), longs(1))
            .gives(longs(1152921504606846977L)),
        OpCase.of(Add.OP, "whole numbers wrap around", ints(2147483647), ints(1))
            .gives(ints(-2147483648L)));
  }

  private static List<OpCase> sub() {
    return List.of(
        OpCase.of(Sub.OP, "stretches a row and a column", reals(5, 7), reals(shape(2, 1), 1, 2))
            .gives(reals(shape(2, 2), 4, 6, 3, 5))
            .smooth(),
        OpCase.of(Sub.OP, "a matrix from a scalar", scalar(1), SIGNED)
            .gives(reals(shape(2, 3), 0.5, 2.25, -1, -2, 1.75, -0.5))
            .smooth(),
        OpCase.of(Sub.OP, "infinity from infinity", reals(INF, INF), reals(INF, 1))
            .gives(reals(NAN, INF)),
        OpCase.of(Sub.OP, "whole numbers wrap around", longs(Long.MIN_VALUE), longs(1))
            .gives(longs(Long.MAX_VALUE)));
  }

  private static List<OpCase> mul() {
    return List.of(
        OpCase.of(Mul.OP, "stretches a row over a matrix", MATRIX, reals(10, -100, 0.5))
            .gives(reals(shape(2, 3), 10, -200, 1.5, 40, -500, 3))
            .smooth(),
        OpCase.of(Mul.OP, "the same shape", SIGNED, MATRIX)
            .gives(reals(shape(2, 3), 0.5, -2.5, 6, 12, -3.75, 9))
            .smooth(),
        OpCase.of(Mul.OP, "a row over nothing", reals(shape(2, 0)), reals(shape(2, 1), 3, 4))
            .gives(reals(shape(2, 0)))
            .smooth(),
        OpCase.of(Mul.OP, "zero times infinity", reals(0, 2, -2), reals(INF, INF, INF))
            .gives(reals(NAN, INF, -INF)),
        OpCase.of(Mul.OP, "whole numbers exact beyond 2^53", longs(2147483649L), longs(2147483647))
            .gives(longs(4611686018427387903L)));
  }

  private static List<OpCase> div() {
    return List.of(
        OpCase.of(Div.OP, "stretches a row over a matrix", MATRIX, reals(4, -2, 0.5))
            .gives(reals(shape(2, 3), 0.25, -1, 6, 1, -2.5, 12))
            .smooth(),
        OpCase.of(Div.OP, "a scalar by a matrix", scalar(3), SIGNED)
            .gives(reals(shape(2, 3), 6, -2.4, 1.5, 1, -4, 2))
            .smooth(),
        OpCase.of(Div.OP, "by zero as IEEE 754 says", reals(1, -1, 0), reals(0, 0, 0))
            .gives(reals(INF, -INF, NAN)),
        OpCase.of(Div.OP, "whole numbers towards zero", longs(7, -7, 7, -7), longs(2, 2, -2, -2))
            .gives(longs(3, -3, -3, 3)),
        OpCase.of(Div.OP, "int32 towards zero", ints(9, -9), ints(4)).gives(ints(2, -2)));
  }

  private static List<OpCase> neg() {
    return List.of(
        OpCase.of(Neg.OP, "a matrix", SIGNED)
            .gives(reals(shape(2, 3), -0.5, 1.25, -2, -3, 0.75, -1.5))
            .smooth(),
        OpCase.of(Neg.OP, "a scalar", scalar(3)).gives(scalar(-3)).smooth(),
        OpCase.of(Neg.OP, "infinity and NaN", reals(INF, NAN, 0)).gives(reals(-INF, NAN, -0.0)),
        OpCase.of(Neg.OP, "whole numbers", longs(3, -4611686018427387904L))
            .gives(longs(-3, 4611686018427387904L)));
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(Add.OP, "C1").of(type(2, 3)).of(type(2)),
        RejectedCase.of(Sub.OP, "C1").of(type(2, 3)).of(type(2)),
        RejectedCase.of(Mul.OP, "C1").of(type(2, 3)).of(type(2)),
        RejectedCase.of(Div.OP, "C1").of(type(2, 3)).of(type(2)),
        RejectedCase.of(Add.OP, "C1").of(type(2, 3)).of(type(3, 3)),
        RejectedCase.of(Mul.OP, "C1").of(type(0)).of(type(2)));
  }
}
