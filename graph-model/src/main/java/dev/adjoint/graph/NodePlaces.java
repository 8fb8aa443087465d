// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where each node of a graph stands, by its id. Immutable; graphs whose nodes stand the same share
/// it.
///
/// Graphs that came from one another by adding and removing nodes look into one table of where
/// nodes once stood; beside it each has the runs of nodes that are shifted since, and those that
/// came. In a graph of a hundred thousand nodes a table of its own takes an edit ten milliseconds.
final class NodePlaces {
  private static final int GONE = Integer.MIN_VALUE;

  /// Where more differs than this and one in so many nodes, a table of its own is made.
  private static final int LITTLE = 64;

  private static final int ONE_IN = 32;

  /// Where all nodes stand as in the table.
  private final NodePlaces root;

  private final Node[] origin;
  private final Map<String, Integer> originPlaces;

  /// Where runs begin in the origin, ascending, and by how much the nodes of each are shifted; none
  /// where all stand as there.
  private final int[] runs;

  private final int[] shifts;
  private final Map<String, Integer> come;

  private NodePlaces(Node[] origin, Map<String, Integer> originPlaces) {
    this.origin = origin;
    this.originPlaces = originPlaces;
    this.runs = new int[0];
    this.shifts = new int[0];
    this.come = Map.of();
    this.root = this;
  }

  private NodePlaces(NodePlaces before, Difference found) {
    this.origin = before.origin;
    this.originPlaces = before.originPlaces;
    this.runs = Arrays.copyOf(found.runs, found.count);
    this.shifts = Arrays.copyOf(found.shifts, found.count);
    this.come = found.come;
    this.root = before.root;
  }

  /// The places of nodes that are never changed from now on; empty where two have one id.
  static Optional<NodePlaces> of(Node[] nodes) {
    Map<String, Integer> places = HashMap.newHashMap(nodes.length);
    for (int i = 0; i < nodes.length; i++) {
      places.put(nodes[i].id(), i);
    }
    return places.size() == nodes.length
        ? Optional.of(new NodePlaces(nodes, places))
        : Optional.empty();
  }

  /// The same as [#of], by what differs from these where that is little.
  Optional<NodePlaces> then(Node[] nodes) {
    Difference found = new Difference(LITTLE + origin.length / ONE_IN);
    if (!found.find(this, nodes)) {
      return of(nodes);
    }
    return Optional.of(found.isNothing() ? root : new NodePlaces(this, found));
  }

  /// Where a node stands, or -1.
  int place(String id) {
    Integer at = originPlaces.get(id);
    if (at == null) {
      return come.getOrDefault(id, -1);
    }
    if (runs.length == 0) {
      return at;
    }
    int found = Arrays.binarySearch(runs, at);
    int shift = shifts[found >= 0 ? found : -found - 2];
    return shift == GONE ? -1 : at + shift;
  }

  /// What differs from where nodes once stood, found by going along both.
  private static final class Difference {
    private final int most;
    private int[] runs = new int[4];
    private int[] shifts = new int[4];
    private int count;
    private final Map<String, Integer> come = new HashMap<>();

    Difference(int most) {
      this.most = most;
    }

    /// @return false where much differs, common nodes stand in another order or two have one id
    boolean find(NodePlaces before, Node[] nodes) {
      Node[] origin = before.origin;
      int next = 0;
      for (int place = 0; place < nodes.length; place++) {
        int at = before.originPlace(nodes[place], next);
        if (at < 0) {
          if (come.put(nodes[place].id(), place) != null || come.size() > most) {
            return false;
          }
        } else {
          if (at < next || count > most) {
            return false;
          }
          begin(next, at, GONE);
          begin(at, at + 1, place - at);
          next = at + 1;
        }
      }
      begin(next, origin.length, GONE);
      return true;
    }

    boolean isNothing() {
      return come.isEmpty() && (count == 0 || count == 1 && shifts[0] == 0);
    }

    /// All from one place to another are shifted so.
    private void begin(int from, int to, int shift) {
      if (from < to && (count == 0 || shifts[count - 1] != shift)) {
        if (count == runs.length) {
          runs = Arrays.copyOf(runs, 2 * count);
          shifts = Arrays.copyOf(shifts, 2 * count);
        }
        runs[count] = from;
        shifts[count++] = shift;
      }
    }
  }

  private int originPlace(Node node, int likely) {
    if (likely < origin.length
        && (origin[likely] == node || origin[likely].id().equals(node.id()))) {
      return likely;
    }
    return originPlaces.getOrDefault(node.id(), -1);
  }
}
