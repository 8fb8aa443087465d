// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.source;

import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;

/// State that lives across runs and that `Assign` overwrites, as in TensorFlow's graphs. It differs
/// from `Parameter` in who may write it: people's own update nodes, not only an optimizer.
public final class Variable {

  public static final OpDef OP =
      OpDef.named("Variable")
          .category(Category.PARAMETERS)
          .role(Role.STATE)
          .summary("State that Assign overwrites")
          .formula("w")
          .output("w", in -> in.get(Parameter.DTYPE))
          .attribute(Parameter.SHAPE)
          .attribute(Parameter.DTYPE)
          .attribute(Parameter.INITIALIZER)
          .attribute(Parameter.SCALE)
          .attribute(Parameter.SEED)
          .attribute(Parameter.VALUE)
          .shape(States::shape)
          .notDifferentiable("a variable has no inputs; its own gradient is what people fetch")
          .build();

  private Variable() {}
}
