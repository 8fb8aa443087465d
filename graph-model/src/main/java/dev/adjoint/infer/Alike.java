// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Node;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was found of nodes in one pass, for those that are used just as they are: a network repeats
/// its layers, and all of them would ask the same rules about the same types. Only what a node says
/// of itself is not taken over: inputs are what is bound, bodies count their effort, and whoever
/// has something to say names the node.
final class Alike {
  /// So many different uses of an op are remembered; looking through more of them takes longer than
  /// asking its rule.
  private static final int MOST = 8;

  private final Map<OpDef, List<Facts>> byOp = new HashMap<>();

  /// Facts of this node if one like it was looked at before.
  Optional<Facts> of(Node node, OpDef op, List<Arrival> arrivals, List<Optional<Node>> sources) {
    List<Facts> found = byOp.getOrDefault(op, List.of());
    for (int i = 0; i < found.size(); i++) {
      Facts facts = found.get(i);
      if (facts.node().attributes().equals(node.attributes())
          && facts.arrivals().equals(arrivals)) {
        return Optional.of(facts.of(node, arrivals, sources));
      }
    }
    return Optional.empty();
  }

  /// @param found of a node of a known op
  void remember(OpDef op, Facts found) {
    if (op.role() == Role.COMPUTE && found.diagnostics().isEmpty() && !op.hasBodies()) {
      List<Facts> others = byOp.computeIfAbsent(op, any -> new ArrayList<>(MOST));
      if (others.size() < MOST) {
        others.add(found);
      } else {
        others.set(0, found);
      }
    }
  }
}
