// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.conv;

import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.reduce.ReduceMean;
import dev.adjoint.type.Tensor;
import java.util.List;

/// The mean of every channel over all places.
public final class GlobalAveragePool {

  public static final OpDef OP =
      Pools.global("GlobalAveragePool")
          .summary("The mean of every channel over all places")
          .formula("Y = Σ X / n")
          .chainRule("∂L/∂X = repeat(∂L/∂Y) / n")
          .decomposition(GlobalAveragePool::expand)
          .build();

  private GlobalAveragePool() {}

  private static List<Value> expand(NodeScope node) {
    Value x = node.input("X");
    Value axes = node.constant(Tensor.vector(Pools.spatialAxes(x)));
    return List.of(node.emit(ReduceMean.OP, x, axes));
  }
}
