// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.logic;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;

/// Elementwise disjunction.
public final class Or {
  public static final OpDef OP =
      Relation.truth("Or", 7, TypeSet.BOOLEAN, (f, a, b) -> f.where(a, f.scalar(1, b), b))
          .summary("True where at least one is")
          .formula("C = A ∨ B")
          .build();

  private Or() {}
}
