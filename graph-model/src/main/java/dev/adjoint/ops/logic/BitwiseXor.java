// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.logic;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;

/// Bits that are set in exactly one of two whole numbers: the sum, less twice what both have. The
/// sum wraps as two's complement wants it.
public final class BitwiseXor {
  public static final OpDef OP =
      Relation.bits("BitwiseXor", 18, BitwiseXor::of)
          .summary("Bits that are set in exactly one")
          .formula("C = A ^ B")
          .build();

  private BitwiseXor() {}

  private static Value of(Formula f, Value a, Value b) {
    Value both = f.of(BitwiseAnd.OP, a, b);
    return f.sub(f.sub(f.add(a, b), both), both);
  }
}
