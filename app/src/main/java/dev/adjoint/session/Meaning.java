// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.graph.Body;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether two graphs compute the same: moving nodes, framing or naming them changes no number.
public final class Meaning {
  private Meaning() {}

  public static boolean same(Graph one, Graph other) {
    if (one == other) {
      return true;
    }
    return one.outputs().equals(other.outputs())
        && one.changedSince(other)
            .filter(nodes -> nodes.stream().allMatch(node -> isIn(other, node)))
            .isPresent();
  }

  private static boolean isIn(Graph graph, Node node) {
    return graph.node(node.id()).filter(other -> same(node, other)).isPresent();
  }

  static boolean same(Node one, Node other) {
    return one == other
        || one.id().equals(other.id())
            && one.op().equals(other.op())
            && one.inputs().equals(other.inputs())
            && same(one.attributes().values(), other.attributes().values());
  }

  /// Bodies lie in one another no deeper than [Body#MAX_DEPTH].
  private static boolean same(Map<String, AttributeValue> one, Map<String, AttributeValue> other) {
    return one.equals(other)
        || one.keySet().equals(other.keySet())
            && one.entrySet().stream()
                .allMatch(entry -> same(entry.getValue(), other.get(entry.getKey())));
  }

  private static boolean same(AttributeValue one, @Nullable AttributeValue other) {
    if (one instanceof AttributeValue.Body(Body mine)
        && other instanceof AttributeValue.Body(Body theirs)) {
      return mine.inputs().equals(theirs.inputs()) && same(mine.graph(), theirs.graph());
    }
    return one.equals(other);
  }
}
