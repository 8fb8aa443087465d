// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the nodes of two graphs differ whose common nodes stand in the same order. Where none came
/// or went, one look at each pair tells; else it is found by going along both.
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
    if (!after.keepsOrderOf(before)) {
      return Optional.empty();
    }
    GraphDifference found =
        new GraphDifference(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int[] now = after.placesOf(before);
    for (int place = 0; place < now.length; place++) {
      if (now[place] < 0) {
        found.gone.add(before.at(place));
      }
    }
    int[] old = after.placesIn(before);
    for (int place = 0; place < old.length; place++) {
      if (old[place] < 0) {
        found.come.add(after.at(place));
      } else if (before.at(old[place]) != after.at(place)) {
        found.others.add(after.at(place));
      }
    }
    return Optional.of(found);
  }

  /// Whether all nodes stand where they stood.
  public boolean isInPlace() {
    return gone.isEmpty() && come.isEmpty();
  }
}
