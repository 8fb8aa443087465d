// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.ints;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.internal.Parts;
import java.util.List;

/// A tensor taken apart along an axis.
final class PartsCases {

  static final CaseList CASES = new CaseList(accepted(), rejected());

  private PartsCases() {}

  private static List<OpCase> accepted() {
    return List.of(
        OpCase.of(Parts.OP, "rows", reals(shape(3, 1), 1, 2, 3))
            .with(Parts.AXIS, 0L)
            .with(Parts.SIZES, List.of(1L, 2L))
            .gives(reals(shape(1, 1), 1), reals(shape(2, 1), 2, 3))
            .smooth(),
        OpCase.of(Parts.OP, "columns, one of them empty", ints(shape(2, 3), 1, 2, 3, 4, 5, 6))
            .with(Parts.AXIS, 1L)
            .with(Parts.SIZES, List.of(2L, 0L, 1L))
            .gives(ints(shape(2, 2), 1, 2, 4, 5), ints(shape(2, 0)), ints(shape(2, 1), 3, 6)));
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(Parts.OP, "C1")
            .with(Parts.AXIS, 1L)
            .with(Parts.SIZES, List.of(2L))
            .of(type(2)),
        RejectedCase.of(Parts.OP, "C2")
            .with(Parts.AXIS, 0L)
            .with(Parts.SIZES, List.of(2L))
            .of(type(3)),
        RejectedCase.of(Parts.OP, "C2")
            .with(Parts.AXIS, 0L)
            .with(Parts.SIZES, List.of(4L, -1L))
            .of(type(3)));
  }
}
