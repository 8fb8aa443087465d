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

import dev.adjoint.ops.internal.Maximum;
import dev.adjoint.ops.internal.Minimum;
import dev.adjoint.ops.math.Equal;
import dev.adjoint.ops.math.Greater;
import dev.adjoint.ops.math.Less;
import dev.adjoint.ops.math.Max;
import dev.adjoint.ops.math.Min;
import dev.adjoint.ops.math.Where;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Comparisons, extremes and selection: NaN, ties, and integers beyond 2^53.
final class ChoiceCases {

  private static final Tensor SIGNED = reals(shape(2, 3), 0.5, -1.25, 2, 3, -0.75, 1.5);

  static final CaseList CASES =
      CaseList.of(
          rejected(), equal(), greater(), less(), max(), maximum(), min(), minimum(), where());

  private ChoiceCases() {}

  private static List<OpCase> equal() {
    return List.of(
        OpCase.of(
                Equal.OP,
                "stretches a row; NaN equals nothing",
                reals(shape(2, 3), 1, NAN, 3, 1, 2, NAN),
                reals(1, 2, NAN))
            .gives(flags(shape(2, 3), 1, 0, 0, 1, 1, 0)),
        OpCase.of(Equal.OP, "minus zero equals zero", reals(-0.0, INF, INF), reals(0, INF, -INF))
            .gives(flags(1, 1, 0)),
        OpCase.of(Equal.OP, "truth values", flags(1, 0, 1), flags(1, 1, 0)).gives(flags(1, 0, 0)),
        OpCase.of(
                Equal.OP,
                "whole numbers beyond 2^53",
                longs(9007199254740992L, 9007199254740992L),
                longs(9007199254740993L, 9007199254740992L))
            .gives(flags(0, 1)));
  }

  private static List<OpCase> greater() {
    return List.of(
        OpCase.of(
                Greater.OP,
                "stretches a column; NaN is neither",
                reals(1, 5, NAN),
                reals(shape(2, 1), 2, 5))
            .gives(flags(shape(2, 3), 0, 1, 0, 0, 0, 0)),
        OpCase.of(
                Greater.OP,
                "whole numbers beyond 2^53",
                longs(9007199254740992L, 9007199254740993L, 7),
                longs(9007199254740993L, 9007199254740992L, 7))
            .gives(flags(0, 1, 0)),
        OpCase.of(Greater.OP, "nothing", reals(shape(0, 3)), scalar(1)).gives(flags(shape(0, 3))));
  }

  private static List<OpCase> less() {
    return List.of(
        OpCase.of(
                Less.OP,
                "stretches a column; NaN is neither",
                reals(1, 5, NAN),
                reals(shape(2, 1), 2, 5))
            .gives(flags(shape(2, 3), 1, 0, 0, 1, 0, 0)),
        OpCase.of(
                Less.OP,
                "whole numbers beyond 2^53",
                longs(9007199254740992L, 9007199254740993L, 7),
                longs(9007199254740993L, 9007199254740992L, 7))
            .gives(flags(1, 0, 0)),
        OpCase.of(Less.OP, "nothing", reals(shape(0, 3)), scalar(1)).gives(flags(shape(0, 3))));
  }

  private static List<OpCase> max() {
    return List.of(
        OpCase.of(Max.OP, "one tensor", SIGNED).gives(SIGNED).smooth(),
        OpCase.of(Max.OP, "a matrix, a row and a scalar", SIGNED, reals(1, -2, 1.75), scalar(0.25))
            .gives(reals(shape(2, 3), 1, 0.25, 2, 3, 0.25, 1.75))
            .smooth(),
        OpCase.of(
                Max.OP,
                "ties and infinities",
                reals(1, INF, -INF, 2),
                reals(1, 3, 4, 2),
                reals(1, 5, 6, 0))
            .gives(reals(1, INF, 6, 2)),
        OpCase.of(Max.OP, "NaN wins on either side", reals(NAN, 1), reals(2, NAN))
            .gives(reals(NAN, NAN)),
        OpCase.of(
                Max.OP,
                "whole numbers beyond 2^53",
                longs(1152921504606846976L, -5),
                longs(1152921504606846977L, 3))
            .gives(longs(1152921504606846977L, 3)));
  }

  private static List<OpCase> maximum() {
    return List.of(
        OpCase.of(Maximum.OP, "stretches a column", reals(1, 5, 3), reals(shape(2, 1), 2, 7))
            .gives(reals(shape(2, 3), 2, 5, 3, 7, 7, 7))
            .smooth(),
        OpCase.of(Maximum.OP, "NaN wins on either side", reals(NAN, 1, 2), reals(2, NAN, 2))
            .gives(reals(NAN, NAN, 2)),
        OpCase.of(Maximum.OP, "int32", ints(4, -4), ints(-4, 4)).gives(ints(4, 4)));
  }

  private static List<OpCase> min() {
    return List.of(
        OpCase.of(Min.OP, "one tensor", SIGNED).gives(SIGNED).smooth(),
        OpCase.of(Min.OP, "a matrix, a row and a scalar", SIGNED, reals(1, -2, 1.75), scalar(0.25))
            .gives(reals(shape(2, 3), 0.25, -2, 0.25, 0.25, -2, 0.25))
            .smooth(),
        OpCase.of(
                Min.OP,
                "ties and infinities",
                reals(1, INF, -INF, 2),
                reals(1, 3, 4, 2),
                reals(1, 5, 6, 0))
            .gives(reals(1, 3, -INF, 0)),
        OpCase.of(Min.OP, "NaN wins on either side", reals(NAN, 1), reals(2, NAN))
            .gives(reals(NAN, NAN)),
        OpCase.of(
                Min.OP,
                "whole numbers beyond 2^53",
                longs(1152921504606846976L, -5),
                longs(1152921504606846977L, 3))
            .gives(longs(1152921504606846976L, -5)));
  }

  private static List<OpCase> minimum() {
    return List.of(
        OpCase.of(Minimum.OP, "stretches a column", reals(1, 5, 3), reals(shape(2, 1), 2, 7))
            .gives(reals(shape(2, 3), 1, 2, 2, 1, 5, 3))
            .smooth(),
        OpCase.of(Minimum.OP, "NaN wins on either side", reals(NAN, 1, 2), reals(2, NAN, 2))
            .gives(reals(NAN, NAN, 2)),
        OpCase.of(Minimum.OP, "int32", ints(4, -4), ints(-4, 4)).gives(ints(-4, -4)));
  }

  private static List<OpCase> where() {
    return List.of(
        OpCase.of(
                Where.OP,
                "stretches all three",
                flags(shape(2, 1), 1, 0),
                reals(1, 2, 3),
                scalar(-1))
            .gives(reals(shape(2, 3), 1, 2, 3, -1, -1, -1))
            .smooth(),
        OpCase.of(
                Where.OP,
                "does not look at what it leaves",
                flags(1, 0),
                reals(1, NAN),
                reals(INF, 2))
            .gives(reals(1, 2)),
        OpCase.of(
                Where.OP, "whole numbers", flags(1, 0), longs(1152921504606846977L, 1), longs(3, 4))
            .gives(longs(1152921504606846977L, 4)),
        OpCase.of(
                Where.OP,
                "truth values, one condition for all",
                flags(shape(), 0),
                flags(1, 0),
                flags(0, 1))
            .gives(flags(0, 1)),
        OpCase.of(Where.OP, "nothing", flags(shape(0, 1)), reals(1, 2), reals(3, 4))
            .gives(reals(shape(0, 2))));
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(Equal.OP, "C1").of(type(2, 3)).of(type(2)),
        RejectedCase.of(Greater.OP, "C1").of(type(2, 3)).of(type(2)),
        RejectedCase.of(Less.OP, "C1").of(type(2, 3)).of(type(2)),
        RejectedCase.of(Maximum.OP, "C1").of(type(2, 3)).of(type(2)),
        RejectedCase.of(Minimum.OP, "C1").of(type(2, 3)).of(type(2)),
        RejectedCase.of(Max.OP, "C1").of(type(2, 3)).of(type(3)).of(type(2)),
        RejectedCase.of(Min.OP, "C1").of(type(2, 3)).of(type(3)).of(type(2)),
        RejectedCase.of(Where.OP, "C1").of(type(DType.BOOL, 2)).of(type(3)).of(type(3)),
        RejectedCase.of(Where.OP, "C1").of(type(DType.BOOL, 3)).of(type(2, 3)).of(type(2)));
  }
}
