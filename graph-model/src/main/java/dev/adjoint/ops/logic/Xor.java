// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.logic;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;

/// Elementwise exclusive or.
public final class Xor {
  public static final OpDef OP =
      Relation.truth("Xor", 7, TypeSet.BOOLEAN, (f, a, b) -> f.of(Not.OP, f.equal(a, b)))
          .summary("True where exactly one is")
          .formula("C = A ⊕ B")
          .build();

  private Xor() {}
}
