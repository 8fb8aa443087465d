// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.graph.Wire;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A graph as numbers: nodes in the order of the file, and the links between them. A wire from a
/// node to itself, or to a node or port that is not there, is none.
///
/// @param in the links into each node, in the order of the wires; `out` those that leave it
record Net(List<String> ids, List<NodeFrame> frames, List<List<Link>> in, List<List<Link>> out) {

  /// One wire.
  record Link(int from, int output, int to, int input) {}

  static Net of(SequencedMap<String, NodeFrame> frames, Collection<Wire> wires) {
    List<String> ids = List.copyOf(frames.keySet());
    Net net = new Net(ids, List.copyOf(frames.values()), lists(ids.size()), lists(ids.size()));
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      places.put(ids.get(i), i);
    }
    for (Wire wire : wires) {
      int from = places.getOrDefault(wire.from().node(), -1);
      int to = places.getOrDefault(wire.to(), -1);
      if (from >= 0 && to >= 0 && from != to) {
        net.link(new Link(from, wire.from().output(), to, wire.port()));
      }
    }
    return net;
  }

  /// As many empty lists.
  static <T> List<List<T>> lists(int count) {
    List<List<T>> lists = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>(2));
    }
    return lists;
  }

  private void link(Link link) {
    boolean there =
        link.output() < frames.get(link.from()).outputs()
            && link.input() < frames.get(link.to()).inputs();
    if (there) {
      out.get(link.from()).add(link);
      in.get(link.to()).add(link);
    }
  }

  int size() {
    return ids.size();
  }

  NodeFrame frame(int node) {
    return frames.get(node);
  }

  /// Every node after those it reads, as far as there are no cycles; a cycle begins with its first
  /// node in the file.
  int[] order() {
    int[] waiting = new int[size()];
    boolean[] taken = new boolean[size()];
    Deque<Integer> ready = new ArrayDeque<>();
    for (int i = 0; i < size(); i++) {
      waiting[i] = in.get(i).size();
      if (waiting[i] == 0) {
        taken[i] = true;
        ready.add(i);
      }
    }
    int[] order = new int[size()];
    int first = 0;
    for (int count = 0; count < order.length; count++) {
      if (ready.isEmpty()) {
        while (taken[first]) {
          first++;
        }
        taken[first] = true;
        ready.add(first);
      }
      int node = ready.remove();
      order[count] = node;
      for (Link link : out.get(node)) {
        if (--waiting[link.to()] == 0 && !taken[link.to()]) {
          taken[link.to()] = true;
          ready.add(link.to());
        }
      }
    }
    return order;
  }
}
