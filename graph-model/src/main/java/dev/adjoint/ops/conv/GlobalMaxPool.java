// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.conv;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import java.util.Arrays;
import java.util.List;

/// The largest element of every channel: a max pool with one window, so that equal ones are treated
/// alike.
public final class GlobalMaxPool {

  public static final OpDef OP =
      Pools.global("GlobalMaxPool")
          .summary("The largest element of every channel")
          .formula("Y = max X")
          .chainRule("∂L/∂X = ∂L/∂Y at the first largest element, 0 elsewhere")
          .decomposition(GlobalMaxPool::expand)
          .build();

  private GlobalMaxPool() {}

  private static List<Value> expand(NodeScope node) {
    Value x = node.input("X");
    List<Long> image = Arrays.stream(Pools.spatial(x.shape())).boxed().toList();
    Attributes whole = Attributes.of(Sliding.KERNEL_SHAPE, image);
    return List.of(MaxPool.emitRowMajor(node, x, whole).getFirst());
  }
}
