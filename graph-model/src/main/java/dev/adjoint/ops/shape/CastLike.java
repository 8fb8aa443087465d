// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import java.util.List;

/// Converts elements to the type of another tensor, whose values do not matter.
public final class CastLike {
  public static final OpDef OP =
      OpDef.named("CastLike")
          .since(25)
          .category(Category.INDEX)
          .summary("Converts elements to the type of another tensor")
          .formula("output = (type of target_type) input")
          .chainRule("∂L/∂input = cast(∂L/∂output)")
          .input("input", "T1", TypeSet.ANY)
          .input("target_type", "T2", TypeSet.ANY)
          .output("output", "T2")
          .attribute(Cast.SATURATE)
          .attribute(Cast.ROUND_MODE)
          .shape(in -> in.shape("input"))
          .decomposition(CastLike::expand)
          .build();

  private CastLike() {}

  private static List<Value> expand(NodeScope node) {
    Value target = node.input("target_type");
    return List.of(new Formula(node).cast(node.input("input"), target.type().dtype()));
  }
}
