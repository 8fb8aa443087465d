// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.math.Add;
import java.util.List;

/// Elementwise arithmetic and comparison.
final class MathCases {

  static final CaseList CASES =
      new CaseList(
          List.of(
              OpCase.of(
                      Add.OP,
                      "stretches a row over a matrix",
                      reals(shape(2, 3), 1, 2, 3, 4, 5, 6),
                      reals(10, 20, 30))
                  .gives(reals(shape(2, 3), 11, 22, 33, 14, 25, 36))
                  .smooth(),
              OpCase.of(
                      Add.OP,
                      "stretches both sides",
                      reals(shape(2, 1), 1, 2),
                      reals(shape(1, 3), 10, 20, 30))
                  .gives(reals(shape(2, 3), 11, 21, 31, 12, 22, 32))
                  .smooth(),
              OpCase.of(Add.OP, "two scalars", scalar(0.5), scalar(0.25))
                  .gives(scalar(0.75))
                  .smooth(),
              OpCase.of(Add.OP, "nothing and a row", reals(shape(0, 2)), reals(1, 2))
                  .gives(reals(shape(0, 2))),
              OpCase.of(Add.OP, "exact beyond 2^53", longs(1L << 60), longs(1))
                  .gives(longs((1L << 60) + 1))),
          List.of(RejectedCase.of(Add.OP, "C1").of(type(2, 3)).of(type(2))));

  private MathCases() {}
}
