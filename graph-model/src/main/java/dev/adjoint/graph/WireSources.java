// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the wires of each node come from, by place, each source once. Filled once, from then on
/// nobody changes it.
final class WireSources {
  /// Of so many wires into one node each is compared with those before it.
  private static final int FEW = 64;

  /// Room for what an edit adds.
  private static final int SPARE = 256;

  /// The sources of the node at place p are `sources[first[p]]` and those up to the next one's.
  private final int[] first;

  private int[] sources;

  /// The places of nodes with a wire from a node that does not exist.
  private final BitSet dangling = new BitSet();

  private int wires;

  /// @param wires about how many there are
  private WireSources(int nodes, int wires) {
    first = new int[nodes + 1];
    sources = new int[wires];
  }

  static WireSources of(NodeTable nodes) {
    WireSources all = new WireSources(nodes.size(), 2 * nodes.size());
    for (int place = 0; place < nodes.size(); place++) {
      all.add(place, nodes);
    }
    return all;
  }

  /// The same, by what is known of other nodes: only those with other wires are looked at.
  static WireSources of(NodeTable nodes, NodeTable before, WireSources known) {
    int[] now = nodes.movesSince(before).now();
    int[] old = nodes.movesSince(before).old();
    WireSources all = new WireSources(nodes.size(), known.first[known.size()] + SPARE);
    all.wires = known.wires;
    for (int place = 0; place < before.size(); place++) {
      if (now[place] < 0) {
        all.wires -= wires(before.at(place));
      }
    }
    for (int place = 0; place < nodes.size(); place++) {
      int was = old[place];
      if (!isWiredAs(nodes.at(place), was < 0 ? null : before.at(was))
          || !all.addAs(place, known, was, now)) {
        all.wires -= was < 0 ? 0 : wires(before.at(was));
        all.add(place, nodes);
      }
    }
    return all;
  }

  private static boolean isWiredAs(Node node, @Nullable Node before) {
    return node == before || before != null && before.inputs() == node.inputs();
  }

  private static int wires(Node node) {
    int wires = 0;
    List<Optional<PortRef>> inputs = node.inputs();
    for (int i = 0; i < inputs.size(); i++) {
      wires += inputs.get(i).isPresent() ? 1 : 0;
    }
    return wires;
  }

  /// Adds a node with the wires that one had there.
  ///
  /// @return false where one of them came from nowhere or does so now
  private boolean addAs(int place, WireSources known, int was, int[] now) {
    if (known.dangling.get(was)) {
      return false;
    }
    int end = first[place];
    reserve(end + known.count(was));
    for (int i = known.first[was]; i < known.first[was + 1]; i++) {
      int source = now[known.sources[i]];
      if (source < 0) {
        return false;
      }
      sources[end++] = source;
    }
    first[place + 1] = end;
    return true;
  }

  private void add(int place, NodeTable nodes) {
    int end = first[place];
    List<Optional<PortRef>> inputs = nodes.at(place).inputs();
    boolean many = inputs.size() > FEW;
    Set<Integer> found = many ? new HashSet<>() : Set.of();
    for (int i = 0; i < inputs.size(); i++) {
      Optional<PortRef> input = inputs.get(i);
      if (input.isPresent()) {
        wires++;
        int source = nodes.place(input.get().node());
        if (source < 0) {
          dangling.set(place);
        } else if (many ? found.add(source) : !isAmong(source, first[place], end)) {
          reserve(end + 1);
          sources[end++] = source;
        }
      }
    }
    first[place + 1] = end;
  }

  private boolean isAmong(int source, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (sources[i] == source) {
        return true;
      }
    }
    return false;
  }

  private void reserve(int size) {
    if (size > sources.length) {
      sources = Arrays.copyOf(sources, 2 * size);
    }
  }

  /// The number of wires, those from nowhere among them.
  int wires() {
    return wires;
  }

  BitSet dangling() {
    return dangling;
  }

  /// The number of nodes.
  int size() {
    return first.length - 1;
  }

  int count(int place) {
    return first[place + 1] - first[place];
  }

  /// Where the users of each place begin among all, counted from 0.
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
