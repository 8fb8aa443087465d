// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the nodes of two graphs differ whose common nodes stand in the same order. Where none came
/// or went, one look at each pair tells; else found by going along both: where a few did, nearly
/// nothing is looked up.
///
/// @param gone nodes of the first that the second has not
/// @param come nodes of the second that the first has not
/// @param others nodes of the second in whose stead the first has another of that id
public record GraphDifference(List<Node> gone, List<Node> come, List<Node> others) {

  /// Empty where common nodes stand in another order.
  public static Optional<GraphDifference> between(Graph before, Graph after) {
    return after
        .changedSince(before)
        .map(others -> new GraphDifference(List.of(), List.of(), others))
        .or(() -> alongBoth(before, after));
  }

  private static Optional<GraphDifference> alongBoth(Graph before, Graph after) {
    GraphDifference found =
        new GraphDifference(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int were = before.nodes().size();
    int are = after.nodes().size();
    int i = 0;
    int j = 0;
    while (i < were || j < are) {
      boolean both = i < were && j < are;
      if (both && isOf(before.at(i), after.at(j))) {
        if (before.at(i) != after.at(j)) {
          found.others.add(after.at(j));
        }
        i++;
        j++;
      } else if (j < are && before.place(after.at(j).id()) < 0) {
        found.come.add(after.at(j++));
      } else if (i < were && after.place(before.at(i).id()) < 0) {
        found.gone.add(before.at(i++));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  /// Whether all nodes stand where they stood.
  public boolean isInPlace() {
    return gone.isEmpty() && come.isEmpty();
  }

  private static boolean isOf(Node one, Node other) {
    return one == other || one.id().equals(other.id());
  }
}
