// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.control;

import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.type.Shape;

/// Overwrites a variable with `value` at the end of the run, and passes the value on. As in
/// TensorFlow's graphs it happens only when somebody fetches it, or something that depends on it.
public final class Assign {

  public static final OpDef OP =
      OpDef.named("Assign")
          .category(Category.GRAPH)
          .role(Role.CONTROL)
          .summary("Overwrites a variable when fetched")
          .formula("variable ← value")
          .input("variable", "T", TypeSet.ANY)
          .input("value", "T", TypeSet.ANY)
          .output("new_value", "T")
          .shape(Assign::shape)
          .notDifferentiable("an assignment is an effect, not a function")
          .build();

  private Assign() {}

  private static Shape shape(ShapeScope in) {
    Shape variable = in.shape("variable");
    Shape value = in.shape("value");
    boolean fits = variable.mayEqual(value);
    if (!fits) {
      throw in.reject(
          "C1", "value", "the variable has another shape", variable.display(), value.display());
    }
    return variable;
  }
}
