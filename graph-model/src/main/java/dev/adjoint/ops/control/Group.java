// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.control;

import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.op.TypeSet;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;

/// Bundles updates: fetching the group makes everything wired into it happen, without copying any
/// of the values out. Its own value is just `true`.
public final class Group {

  public static final OpDef OP =
      OpDef.named("Group")
          .category(Category.GRAPH)
          .role(Role.CONTROL)
          .summary("Makes several updates happen together")
          .formula("done ← all inputs")
          .variadicInput("inputs", "", TypeSet.ANY, 1)
          .output("done", DType.BOOL)
          .shape(in -> Shape.SCALAR)
          .notDifferentiable("its value says only that the updates happened")
          .build();

  private Group() {}
}
