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

import dev.adjoint.ops.logic.And;
import dev.adjoint.ops.logic.BitwiseAnd;
import dev.adjoint.ops.logic.BitwiseNot;
import dev.adjoint.ops.logic.BitwiseOr;
import dev.adjoint.ops.logic.BitwiseXor;
import dev.adjoint.ops.logic.GreaterOrEqual;
import dev.adjoint.ops.logic.IsInf;
import dev.adjoint.ops.logic.IsNaN;
import dev.adjoint.ops.logic.LessOrEqual;
import dev.adjoint.ops.logic.Not;
import dev.adjoint.ops.logic.Or;
import dev.adjoint.ops.logic.Xor;
import dev.adjoint.type.DType;
import java.util.List;

/// Truth values, bits and what is not a number.
final class LogicCases {

  static final CaseList CASES =
      CaseList.of(
          rejected(),
          and(),
          or(),
          xor(),
          not(),
          greaterOrEqual(),
          lessOrEqual(),
          bitwiseAnd(),
          bitwiseOr(),
          bitwiseXor(),
          bitwiseNot(),
          isNaN(),
          isInf());

  private LogicCases() {}

  private static List<OpCase> and() {
    return List.of(
        OpCase.of(And.OP, "all four", flags(shape(1, 4), 1, 1, 0, 0), flags(1, 0, 1, 0))
            .gives(flags(shape(1, 4), 1, 0, 0, 0)),
        OpCase.of(And.OP, "stretches both", flags(shape(2, 1), 1, 0), flags(1, 0))
            .gives(flags(shape(2, 2), 1, 0, 0, 0)),
        OpCase.of(And.OP, "nothing", flags(shape(0)), flags(shape(), 1)).gives(flags(shape(0))));
  }

  private static List<OpCase> or() {
    return List.of(
        OpCase.of(Or.OP, "all four", flags(shape(1, 4), 1, 1, 0, 0), flags(1, 0, 1, 0))
            .gives(flags(shape(1, 4), 1, 1, 1, 0)),
        OpCase.of(Or.OP, "stretches both", flags(shape(2, 1), 1, 0), flags(1, 0))
            .gives(flags(shape(2, 2), 1, 1, 1, 0)),
        OpCase.of(Or.OP, "nothing", flags(shape(0)), flags(shape(), 1)).gives(flags(shape(0))));
  }

  private static List<OpCase> xor() {
    return List.of(
        OpCase.of(Xor.OP, "all four", flags(shape(1, 4), 1, 1, 0, 0), flags(1, 0, 1, 0))
            .gives(flags(shape(1, 4), 0, 1, 1, 0)),
        OpCase.of(Xor.OP, "stretches both", flags(shape(2, 1), 1, 0), flags(1, 0))
            .gives(flags(shape(2, 2), 0, 1, 1, 0)),
        OpCase.of(Xor.OP, "nothing", flags(shape(0)), flags(shape(), 1)).gives(flags(shape(0))));
  }

  private static List<OpCase> not() {
    return List.of(
        OpCase.of(Not.OP, "both", flags(shape(2, 1), 1, 0)).gives(flags(shape(2, 1), 0, 1)),
        OpCase.of(Not.OP, "a scalar", flags(shape(), 1)).gives(flags(shape(), 0)));
  }

  private static List<OpCase> greaterOrEqual() {
    return List.of(
        OpCase.of(
                GreaterOrEqual.OP,
                "stretches a column; NaN is neither",
                reals(1, 5, 5, NAN, INF, -INF),
                reals(shape(2, 1), 5, NAN))
            .gives(flags(shape(2, 6), 0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0)),
        OpCase.of(
                GreaterOrEqual.OP,
                "whole numbers beyond 2^53",
                longs(9007199254740992L, 9007199254740993L, 7),
                longs(9007199254740993L, 9007199254740992L, 7))
            .gives(flags(0, 1, 1)),
        OpCase.of(GreaterOrEqual.OP, "int32", ints(1, 2, 3), ints(2)).gives(flags(0, 1, 1)));
  }

  private static List<OpCase> lessOrEqual() {
    return List.of(
        OpCase.of(
                LessOrEqual.OP,
                "stretches a column; NaN is neither",
                reals(1, 5, 5, NAN, INF, -INF),
                reals(shape(2, 1), 5, NAN))
            .gives(flags(shape(2, 6), 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0)),
        OpCase.of(
                LessOrEqual.OP,
                "whole numbers beyond 2^53",
                longs(9007199254740992L, 9007199254740993L, 7),
                longs(9007199254740993L, 9007199254740992L, 7))
            .gives(flags(1, 0, 1)),
        OpCase.of(LessOrEqual.OP, "int32", ints(1, 2, 3), ints(2)).gives(flags(1, 1, 0)));
  }

  private static List<OpCase> bitwiseAnd() {
    return List.of(
        OpCase.of(
                BitwiseAnd.OP,
                "stretches a column",
                longs(0, 5, -1, 1099511627779L, Long.MIN_VALUE),
                longs(shape(2, 1), 3, -8))
            .gives(longs(shape(2, 5), 0, 1, 3, 3, 0, 0, 0, -8, 1099511627776L, Long.MIN_VALUE)),
        OpCase.of(BitwiseAnd.OP, "int32", ints(12, -7, 2147483647), ints(10, 3, -1))
            .gives(ints(8, 1, 2147483647)));
  }

  private static List<OpCase> bitwiseOr() {
    return List.of(
        OpCase.of(
                BitwiseOr.OP,
                "stretches a column",
                longs(0, 5, -1, 1099511627779L, Long.MIN_VALUE),
                longs(shape(2, 1), 3, -8))
            .gives(
                longs(
                    shape(2, 5),
                    3,
                    7,
                    -1,
                    1099511627779L,
                    -9223372036854775805L,
                    -8,
                    -3,
                    -1,
                    -5,
                    -8)),
        OpCase.of(BitwiseOr.OP, "int32", ints(12, -7, 2147483647), ints(10, 3, -1))
            .gives(ints(14, -5, -1)));
  }

  private static List<OpCase> bitwiseXor() {
    return List.of(
        OpCase.of(
                BitwiseXor.OP,
                "stretches a column",
                longs(0, 5, -1, 1099511627779L, Long.MIN_VALUE),
                longs(shape(2, 1), 3, -8))
            .gives(
                longs(
                    shape(2, 5),
                    3,
                    6,
                    -4,
                    1099511627776L,
                    -9223372036854775805L,
                    -8,
                    -3,
                    7,
                    -1099511627781L,
                    9223372036854775800L)),
        OpCase.of(BitwiseXor.OP, "int32", ints(12, -7, 2147483647), ints(10, 3, -1))
            .gives(ints(6, -6, -2147483648L)));
  }

  private static List<OpCase> bitwiseNot() {
    return List.of(
        OpCase.of(BitwiseNot.OP, "every sign", longs(0, 5, -1, Long.MIN_VALUE))
            .gives(longs(-1, -6, 0, Long.MAX_VALUE)),
        OpCase.of(BitwiseNot.OP, "int32", ints(7, -8)).gives(ints(-8, 7)));
  }

  private static List<OpCase> isNaN() {
    return List.of(
        OpCase.of(IsNaN.OP, "every kind", reals(1, -INF, INF, NAN, 0)).gives(flags(0, 0, 0, 1, 0)),
        OpCase.of(IsNaN.OP, "a scalar", scalar(NAN)).gives(flags(shape(), 1)));
  }

  private static List<OpCase> isInf() {
    return List.of(
        OpCase.of(IsInf.OP, "both signs", reals(1, -INF, INF, NAN, 0)).gives(flags(0, 1, 1, 0, 0)),
        OpCase.of(IsInf.OP, "plus only", reals(1, -INF, INF, NAN, 0))
            .with(IsInf.DETECT_NEGATIVE, false)
            .gives(flags(0, 0, 1, 0, 0)),
        OpCase.of(IsInf.OP, "minus only", reals(1, -INF, INF, NAN, 0))
            .with(IsInf.DETECT_POSITIVE, false)
            .gives(flags(0, 1, 0, 0, 0)),
        OpCase.of(IsInf.OP, "neither", reals(1, -INF, INF, NAN, 0))
            .with(IsInf.DETECT_NEGATIVE, false)
            .with(IsInf.DETECT_POSITIVE, false)
            .gives(flags(0, 0, 0, 0, 0)));
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(And.OP, "C1").of(type(DType.BOOL, 2, 3)).of(type(DType.BOOL, 2)),
        RejectedCase.of(Or.OP, "C1").of(type(DType.BOOL, 2, 3)).of(type(DType.BOOL, 2)),
        RejectedCase.of(Xor.OP, "C1").of(type(DType.BOOL, 2, 3)).of(type(DType.BOOL, 2)),
        RejectedCase.of(GreaterOrEqual.OP, "C1")
            .of(type(DType.FLOAT64, 2, 3))
            .of(type(DType.FLOAT64, 2)),
        RejectedCase.of(LessOrEqual.OP, "C1")
            .of(type(DType.FLOAT64, 2, 3))
            .of(type(DType.FLOAT64, 2)),
        RejectedCase.of(BitwiseAnd.OP, "C1").of(type(DType.INT64, 2, 3)).of(type(DType.INT64, 2)),
        RejectedCase.of(BitwiseOr.OP, "C1").of(type(DType.INT64, 2, 3)).of(type(DType.INT64, 2)),
        RejectedCase.of(BitwiseXor.OP, "C1").of(type(DType.INT64, 2, 3)).of(type(DType.INT64, 2)));
  }
}
