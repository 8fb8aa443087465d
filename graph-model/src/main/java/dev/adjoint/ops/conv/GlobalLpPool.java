// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.conv;

import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import java.util.List;

/// The Lp norm of every channel.
public final class GlobalLpPool {

  public static final OpDef OP =
      Pools.global("GlobalLpPool")
          .summary("The Lp norm of every channel")
          .formula("Y = (Σ |X|ᵖ)^(1/p)")
          .chainRule("∂L/∂X = ∂L/∂Y · sign(X) · (|X| / Y)^(p − 1)")
          .attribute(LpPool.P)
          .decomposition(GlobalLpPool::expand)
          .build();

  private GlobalLpPool() {}

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value x = node.input("X");
    long p = node.get(LpPool.P);
    Value sum = f.sum(PowerSum.power(f, x, p), true, Pools.spatialAxes(x));
    return List.of(PowerSum.root(f, sum, p));
  }
}
