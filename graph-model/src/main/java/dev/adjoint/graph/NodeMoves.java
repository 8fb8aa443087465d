// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.Arrays;

/// Where the nodes of one table stand in another and the other way round. Found by going along
/// both: where common nodes stand in the same order nearly nothing is looked up. Nobody changes the
/// arrays.
///
/// @param now the places in the second, by those in the first; -1 for what it has not
/// @param old the places in the first, by those in the second
record NodeMoves(NodeTable first, NodeTable second, int[] now, int[] old) {

  static NodeMoves between(NodeTable first, NodeTable second) {
    int[] now = new int[first.size()];
    int[] old = new int[second.size()];
    Arrays.fill(old, -1);
    int likely = 0;
    for (int place = 0; place < now.length; place++) {
      now[place] = second.place(first.at(place), likely);
      if (now[place] >= 0) {
        old[now[place]] = place;
        likely = now[place] + 1;
      }
    }
    return new NodeMoves(first, second, now, old);
  }

  NodeMoves reversed() {
    return new NodeMoves(second, first, old, now);
  }

  /// Whether common nodes stand in the same order.
  boolean keepOrder() {
    int last = -1;
    for (int place : now) {
      if (place >= 0 && place < last) {
        return false;
      }
      last = Math.max(last, place);
    }
    return true;
  }
}
