// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.logic;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;

/// Elementwise comparison `C = A <= B`; false wherever a NaN takes part, which is why it is not the
/// negation of [dev.adjoint.ops.math.Greater].
public final class LessOrEqual {
  public static final OpDef OP =
      Relation.truth(
              "LessOrEqual",
              16,
              TypeSet.NUMERIC,
              (f, a, b) -> f.of(Or.OP, f.less(a, b), f.equal(a, b)))
          .summary("Tells where A is smaller than B or equal")
          .formula("C = A ≤ B")
          .build();

  private LessOrEqual() {}
}
