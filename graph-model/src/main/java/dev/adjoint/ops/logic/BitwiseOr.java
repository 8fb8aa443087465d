// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.logic;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;

/// Bits that are set in at least one of two whole numbers: the sum, less what was counted twice.
/// The sum wraps as two's complement wants it.
public final class BitwiseOr {
  public static final OpDef OP =
      Relation.bits("BitwiseOr", 18, BitwiseOr::of)
          .summary("Bits that are set in at least one")
          .formula("C = A | B")
          .build();

  private BitwiseOr() {}

  private static Value of(Formula f, Value a, Value b) {
    Value both = f.of(BitwiseAnd.OP, a, b);
    return f.sub(f.add(a, b), both);
  }
}
