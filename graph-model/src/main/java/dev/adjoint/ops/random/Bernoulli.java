// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.random;

import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.DType;
import java.util.List;

/// Ones with the probabilities that the input says, zeros otherwise; drawn anew in each run.
public final class Bernoulli {
  public static final OpDef OP =
      OpDef.named("Bernoulli")
          .since(22)
          .category(Category.MATH)
          .summary("Ones with given probabilities, else zeros")
          .formula("output = [u < input], u ~ U(0, 1)")
          .input("input", "T1", TypeSet.FLOATING)
          .output("output", in -> Draw.dtype(in.attributes(), in.variable("T1")))
          .attribute(Draw.OWN_DTYPE)
          .attribute(Draw.SEED)
          .shape(in -> in.shape("input"))
          .notDifferentiable("a draw jumps between 0 and 1")
          .decomposition(Bernoulli::expand)
          .build();

  private Bernoulli() {}

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value p = node.input("input");
    DType own = p.type().dtype();
    Value hit = f.greater(p, node.uniform(p.shape(), own));
    return List.of(f.cast(hit, Draw.dtype(node.attributes(), own)));
  }
}
