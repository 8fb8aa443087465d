// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.cost.Cost;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Counts the trainable numbers that the nodes of a block hold.
///
/// After an edit only the nodes that hold any are looked at again.
final class Parameters {
  /// What is known of a block: its nodes that hold parameters, and their sum under these types.
  private record Known(
      Set<String> nodes, List<String> holders, Inference types, OptionalLong sum) {}

  private final Map<String, Known> byBlock = new HashMap<>();

  /// Empty when one of the nodes has no type.
  ///
  /// @param nodes the same set as long as neither nodes nor ops changed
  OptionalLong of(String block, Set<String> nodes, Inference types) {
    Known known = byBlock.get(block);
    if (known != null && known.nodes() == nodes && known.types() == types) {
      return known.sum();
    }
    List<String> holders =
        known != null && known.nodes() == nodes ? known.holders() : holders(nodes, types);
    OptionalLong sum = sum(holders, types);
    byBlock.put(block, new Known(nodes, holders, types, sum));
    return sum;
  }

  private static List<String> holders(Set<String> nodes, Inference types) {
    List<String> holders = new ArrayList<>();
    for (String id : nodes) {
      Optional<OpDef> op = types.op(id);
      if (op.isEmpty() || op.get().category() == Category.LAYER || op.get().role() == Role.STATE) {
        holders.add(id);
      }
    }
    return holders;
  }

  private static OptionalLong sum(List<String> holders, Inference types) {
    long sum = 0;
    for (String id : holders) {
      OptionalLong held =
          types
              .graph()
              .node(id)
              .map(node -> Cost.parameters(node, types))
              .orElseGet(OptionalLong::empty);
      if (held.isEmpty()) {
        return held;
      }
      sum += held.getAsLong();
    }
    return OptionalLong.of(sum);
  }
}
