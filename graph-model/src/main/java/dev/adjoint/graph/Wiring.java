// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How the nodes of a graph hang together, by their places: who uses whom, and an order in which
/// every node follows its sources, ties broken by file order. Immutable; graphs whose nodes stand
/// in the same places with the same wires share it. Never recurses.
public final class Wiring {
  private final WireSources sources;

  /// The users of the node at place p are `users[firstUser[p]]` and those up to the next one's.
  private final int[] firstUser;

  private final int[] users;
  private final int[] order;
  private final int[] ranks;

  private Wiring(WireSources sources) {
    this.sources = sources;
    firstUser = sources.firstUsers();
    users = sources.users(firstUser);
    ranks = new int[sources.size()];
    order = ordered(sources);
  }

  static Wiring of(NodeTable nodes) {
    return new Wiring(WireSources.of(nodes));
  }

  /// The same, taking over what is known of other nodes as far as it holds.
  static Wiring of(NodeTable nodes, NodeTable before, Wiring known) {
    return new Wiring(WireSources.of(nodes, before, known.sources));
  }

  private int[] ordered(WireSources sources) {
    int size = sources.size();
    int[] waiting = new int[size];
    int[] ready = new int[size];
    int end = 0;
    for (int place = 0; place < size; place++) {
      waiting[place] = sources.count(place);
      if (waiting[place] == 0) {
        ready[end++] = place;
      }
    }
    Arrays.fill(ranks, -1);
    for (int next = 0; next < end; next++) {
      int place = ready[next];
      ranks[place] = next;
      for (int i = firstUser[place]; i < firstUser[place + 1]; i++) {
        if (--waiting[users[i]] == 0) {
          ready[end++] = users[i];
        }
      }
    }
    return end == size ? ready : Arrays.copyOf(ready, end);
  }

  /// The number of wires into node ports, those from nowhere among them.
  public int wires() {
    return sources.wires();
  }

  /// How many nodes can be put in order.
  public int ordered() {
    return order.length;
  }

  /// Whether all can: none lies on or behind a cycle.
  public boolean isOrdered() {
    return order.length == ranks.length;
  }

  /// The place of the node with that rank.
  public int place(int rank) {
    return order[rank];
  }

  /// The rank of the node at that place, or -1 where it lies on or behind a cycle.
  public int rank(int place) {
    return ranks[place];
  }

  /// How many nodes use the node at that place.
  public int users(int place) {
    return firstUser[place + 1] - firstUser[place];
  }

  /// The place of one of them, in file order.
  public int user(int place, int index) {
    return users[firstUser[place] + index];
  }

  /// The places of nodes with a wire from a node that does not exist.
  public IntStream dangling() {
    return sources.dangling().stream();
  }
}
