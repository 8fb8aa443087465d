// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/// Which nodes of a graph have another name in the next one. Read off the two graphs rather than
/// the edit, so that undoing and redoing a renaming is seen as well.
final class Renaming {
  private Renaming() {}

  /// From old to new. A renaming leaves a node where it stands in the list, with its op.
  static Map<String, String> between(Graph before, Graph after) {
    Map<String, String> names = new HashMap<>();
    if (after.standsAs(before) || before.nodes().size() != after.nodes().size()) {
      return names;
    }
    Iterator<Node> nodes = after.nodes().iterator();
    for (Node was : before.nodes()) {
      Node is = nodes.next();
      boolean gone = !was.id().equals(is.id()) && after.node(was.id()).isEmpty();
      if (gone && before.node(is.id()).isEmpty() && was.op().equals(is.op())) {
        names.put(was.id(), is.id());
      }
    }
    return names;
  }
}
