// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import java.util.Iterator;

/// Whether two graphs compute the same: moving nodes, framing or naming them changes no number.
public final class Meaning {
  private Meaning() {}

  public static boolean same(Graph one, Graph other) {
    if (one == other) {
      return true;
    }
    if (!one.outputs().equals(other.outputs()) || one.nodes().size() != other.nodes().size()) {
      return false;
    }
    Iterator<Node> others = other.nodes().iterator();
    for (Node node : one.nodes()) {
      if (!same(node, others.next())) {
        return false;
      }
    }
    return true;
  }

  static boolean same(Node one, Node other) {
    return one == other
        || one.id().equals(other.id())
            && one.op().equals(other.op())
            && one.attributes().equals(other.attributes())
            && one.inputs().equals(other.inputs());
  }
}
