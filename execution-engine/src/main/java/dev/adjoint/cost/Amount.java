// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.cost;

import java.util.OptionalLong;
import java.util.function.Function;

/// A sum over nodes: what is known of it, and how many nodes have nothing to say.
public record Amount(long known, int unknown) {
  public static final Amount ZERO = new Amount(0, 0);

  Amount plus(OptionalLong part) {
    return part.isPresent()
        ? new Amount(known + part.getAsLong(), unknown)
        : new Amount(known, unknown + 1);
  }

  public boolean isComplete() {
    return unknown == 0;
  }

  static Amount of(Iterable<NodeCost> nodes, Function<NodeCost, OptionalLong> part) {
    Amount sum = ZERO;
    for (NodeCost node : nodes) {
      sum = sum.plus(part.apply(node));
    }
    return sum;
  }
}
