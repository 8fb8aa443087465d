// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.persistent.PersistentMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What looks different between two pictures of a run; pulses, which change frame by frame, do not
/// count. Found at the price of what differs.
///
/// @param nodes whose own picture or output types differ
/// @param outputs whose wires may look another way
/// @param wires with another gradient
record RunChange(Set<String> nodes, Set<PortRef> outputs, Set<Wire> wires) {
  static RunChange between(RunPicture before, RunPicture after) {
    Set<String> nodes = new HashSet<>();
    Set<PortRef> outputs = new HashSet<>();
    Set<Wire> wires = new HashSet<>();
    PersistentMap.changes(before.nodes(), after.nodes(), nodes::add);
    PersistentMap.changes(before.computed(), after.computed(), outputs::add);
    outputs.forEach(ref -> nodes.add(ref.node()));
    PersistentMap.changes(before.bands(), after.bands(), wires::add);
    differing(before.stale().values(), after.stale().values(), outputs);
    differing(before.stale().gradients(), after.stale().gradients(), outputs);
    return new RunChange(nodes, outputs, wires);
  }

  /// Whether what differs is quicker found than compared one by one.
  static boolean isQuick(RunPicture before, RunPicture after) {
    return before.active() == after.active() && isQuick(before) && isQuick(after);
  }

  private static boolean isQuick(RunPicture run) {
    return isQuick(run.nodes()) && isQuick(run.computed()) && isQuick(run.bands());
  }

  private static boolean isQuick(Map<?, ?> map) {
    return map instanceof PersistentMap || map.isEmpty();
  }

  private static void differing(Set<PortRef> before, Set<PortRef> after, Set<PortRef> into) {
    if (!before.equals(after)) {
      before.stream().filter(ref -> !after.contains(ref)).forEach(into::add);
      after.stream().filter(ref -> !before.contains(ref)).forEach(into::add);
    }
  }
}
