// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.logic;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;

/// Elementwise conjunction.
public final class And {
  public static final OpDef OP =
      Relation.truth("And", 7, TypeSet.BOOLEAN, (f, a, b) -> f.where(a, b, f.scalar(0, b)))
          .summary("True where both are")
          .formula("C = A ∧ B")
          .build();

  private And() {}
}
