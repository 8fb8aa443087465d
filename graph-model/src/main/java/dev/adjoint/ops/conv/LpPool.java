// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.conv;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.internal.WindowSum;
import java.util.List;

/// The Lp norm of every window; padding counts as 0.
public final class LpPool {

  public static final Attribute<Long> P =
      Attribute.integer("p").defaultsTo(2L).range(1, 1e6).doc("exponent of the norm, 1 or more");

  public static final OpDef OP =
      Pools.sliding("LpPool")
          .summary("The Lp norm of every window")
          .formula("Y[o] = (Σ |X[window o]|ᵖ)^(1/p)")
          .chainRule("∂L/∂X = Σ ∂L/∂Y[o] · sign(X) · (|X| / Y[o])^(p − 1)")
          .attribute(P)
          .shape(Pools::shape)
          .decomposition(LpPool::expand)
          .build();

  private LpPool() {}

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value x = node.input("X");
    long p = node.get(P);
    Windows windows = Pools.windows(node.attributes(), x.shape());
    Value sum = WindowSum.emit(node, PowerSum.power(f, x, p), windows);
    return List.of(PowerSum.root(f, sum, p));
  }
}
