// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.logic;

import dev.adjoint.op.Category;
import dev.adjoint.op.OpBuilder;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Broadcasting;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.DType;
import java.util.List;

/// The pattern of ops on two tensors `A` and `B` that answer with truth values or bits: both
/// broadcast, nothing can be differentiated, other ops express it.
final class Relation {

  private Relation() {}

  /// The answer in terms of other ops.
  @FunctionalInterface
  interface Body {
    Value of(Formula f, Value a, Value b);
  }

  /// An op whose answer is true or false.
  static OpBuilder truth(String name, int since, TypeSet types, Body body) {
    return of(name, since, types, body)
        .output("C", DType.BOOL)
        .notDifferentiable("an answer jumps between false and true");
  }

  /// An op on the bits of whole numbers.
  static OpBuilder bits(String name, int since, Body body) {
    return of(name, since, TypeSet.INTEGER, body)
        .output("C", "T")
        .notDifferentiable("bits jump between 0 and 1");
  }

  private static OpBuilder of(String name, int since, TypeSet types, Body body) {
    return OpDef.named(name)
        .since(since)
        .category(Category.LOGIC)
        .input("A", "T", types)
        .input("B", "T", types)
        .shape(in -> Broadcasting.of(in, "A", "B"))
        .decomposition(
            node -> List.of(body.of(new Formula(node), node.input("A"), node.input("B"))));
  }
}
