// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/// How the nodes of a graph hang together, by their places: who uses whom, and an order in which
/// every node follows its sources, ties broken by file order. Immutable; graphs whose nodes stand
/// in the same places with the same wires share it. Never recurses.
public final class Wiring {
  private final int wires;

  /// The users of the node at place p are `users[firstUser[p]]` and those up to the next one's.
  private final int[] firstUser;

  private final int[] users;
  private final BitSet dangling;
  private final int[] order;
  private final int[] ranks;

  private Wiring(Sources sources) {
    wires = sources.wires;
    dangling = sources.dangling;
    firstUser = sources.firstUsers();
    users = sources.users(firstUser);
    ranks = new int[sources.size()];
    order = ordered(sources);
  }

  static Wiring of(NodeTable nodes) {
    return new Wiring(Sources.of(nodes));
  }

  private int[] ordered(Sources sources) {
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
    return Arrays.copyOf(ready, end);
  }

  /// The number of wires into node ports, those from nowhere among them.
  public int wires() {
    return wires;
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
    return dangling.stream();
  }

  /// The places where each node's wires come from, each source once.
  private static final class Sources {
    private final int[] first;
    private int[] sources;
    private final BitSet dangling = new BitSet();

    /// For each place the last one, counted from 1, that was found to have its source there.
    private final int[] foundBy;

    private int wires;

    private Sources(int nodes) {
      first = new int[nodes + 1];
      sources = new int[2 * nodes];
      foundBy = new int[nodes];
    }

    static Sources of(NodeTable nodes) {
      Sources all = new Sources(nodes.size());
      for (int place = 0; place < nodes.size(); place++) {
        all.add(place, nodes);
      }
      return all;
    }

    private void add(int place, NodeTable nodes) {
      int end = first[place];
      for (Optional<PortRef> input : nodes.at(place).inputs()) {
        if (input.isPresent()) {
          wires++;
          int source = nodes.place(input.get().node());
          if (source < 0) {
            dangling.set(place);
          } else if (foundBy[source] != place + 1) {
            foundBy[source] = place + 1;
            sources = end < sources.length ? sources : Arrays.copyOf(sources, 2 * end + 2);
            sources[end++] = source;
          }
        }
      }
      first[place + 1] = end;
    }

    int size() {
      return first.length - 1;
    }

    int count(int place) {
      return first[place + 1] - first[place];
    }

    int[] firstUsers() {
      int[] firsts = new int[first.length];
      for (int i = 0; i < first[size()]; i++) {
        firsts[sources[i] + 1]++;
      }
      for (int i = 1; i < firsts.length; i++) {
        firsts[i] += firsts[i - 1];
      }
      return firsts;
    }

    int[] users(int[] firstUser) {
      int[] users = new int[first[size()]];
      int[] next = firstUser.clone();
      for (int place = 0; place < size(); place++) {
        for (int i = first[place]; i < first[place + 1]; i++) {
          users[next[sources[i]]++] = place;
        }
      }
      return users;
    }
  }
}
