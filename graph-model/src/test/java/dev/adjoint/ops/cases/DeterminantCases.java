// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.linear.Det;
import java.util.List;

/// Determinants: batches, pivots, singular and empty matrices.
final class DeterminantCases {

  static final CaseList CASES = CaseList.of(rejected(), det());

  private DeterminantCases() {}

  private static List<OpCase> det() {
    return List.of(
        OpCase.of(Det.OP, "two by two", reals(shape(2, 2), 1, 2, 3, 4)).gives(scalar(-2)).smooth(),
        OpCase.of(
                Det.OP,
                "a batch with a singular matrix",
                reals(shape(2, 3, 3), 1, 2, 0.5, 3, 4, -1, 0, 1.5, 2, 1, 2, 3, 2, 4, 6, 1, 0, 1))
            .gives(reals(-0.25000000000000017, 0))
            .smooth(),
        OpCase.of(Det.OP, "zero on the diagonal", reals(shape(3, 3), 0, 1, 0, 0, 0, 1, 1, 0, 0))
            .gives(scalar(1))
            .smooth(),
        OpCase.of(Det.OP, "one number", reals(shape(1, 1), -3)).gives(scalar(-3)).smooth(),
        OpCase.of(Det.OP, "no elements", reals(shape(2, 0, 0))).gives(reals(1, 1)),
        OpCase.of(Det.OP, "no matrices", reals(shape(0, 2, 2))).gives(reals(shape(0))).smooth());
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(Det.OP, "C1").of(type(2, 3)), RejectedCase.of(Det.OP, "C1").of(type(3)));
  }
}
