// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import dev.adjoint.layout.Net.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A net as cells, and the links between these: a source that one node reads is an operand of that
/// node; one that very many read stands with the first of them, for it cannot be near them all.
///
/// @param cells in an order in which every cell comes after those it reads, cycles apart
/// @param in the links into each cell, numbered as cells are; `out` those that leave it
/// @param rest how many cells follow each on the longest way from it
record Cells(
    Net net, List<Cell> cells, List<List<Link>> in, List<List<Link>> out, List<Integer> rest) {
  private static final int MANY = 4;

  static Cells of(Net net) {
    int[] order = net.order();
    int[] owner = owners(net, order);
    List<List<Integer>> operands = Net.lists(net.size());
    for (int node = 0; node < net.size(); node++) {
      if (owner[node] >= 0) {
        operands.get(owner[node]).add(node);
      }
    }
    List<Cell> cells = new ArrayList<>();
    int[] cellOf = new int[net.size()];
    Arrays.fill(cellOf, -1);
    for (int node : order) {
      if (owner[node] < 0) {
        cellOf[node] = cells.size();
        cells.add(cell(net, node, operands.get(node), owner));
      }
    }
    List<Integer> rest = new ArrayList<>(Collections.nCopies(cells.size(), 0));
    Cells made = new Cells(net, cells, Net.lists(cells.size()), Net.lists(cells.size()), rest);
    for (Cell cell : cells) {
      net.in().get(cell.node()).forEach(link -> made.link(link, cellOf));
    }
    made.measure();
    return made;
  }

  private void measure() {
    for (int cell = size() - 1; cell >= 0; cell--) {
      for (Link link : out.get(cell)) {
        if (link.to() > cell) {
          rest.set(cell, Math.max(rest.get(cell), rest.get(link.to()) + 1));
        }
      }
    }
  }

  /// For each node the one it is an operand of, or −1.
  private static int[] owners(Net net, int... order) {
    int[] rank = new int[net.size()];
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
    }
    int[] owner = new int[net.size()];
    for (int node = 0; node < net.size(); node++) {
      owner[node] = -1;
      List<Link> out = net.out().get(node);
      if (net.in().get(node).isEmpty() && !out.isEmpty()) {
        int first = out.getFirst().to();
        for (Link link : out) {
          first = rank[link.to()] < rank[first] ? link.to() : first;
        }
        long readers = out.stream().mapToInt(Link::to).distinct().limit(MANY).count();
        owner[node] = readers == 1 || readers == MANY ? first : -1;
      }
    }
    return owner;
  }

  private static Cell cell(Net net, int node, List<Integer> operands, int... owner) {
    List<Link> in = net.in().get(node);
    int way =
        in.stream()
            .filter(link -> owner[link.from()] != node)
            .mapToInt(Link::input)
            .min()
            .orElse(-1);
    List<Integer> above = new ArrayList<>();
    List<Integer> below = new ArrayList<>();
    Set<Integer> waiting = new HashSet<>(operands);
    List<Link> byPort = new ArrayList<>(in);
    byPort.sort(Comparator.comparingInt(Link::input));
    for (Link link : byPort) {
      if (waiting.remove(link.from())) {
        (link.input() < way ? above : below).add(link.from());
      }
    }
    return new Cell(net, node, way, above, below);
  }

  private void link(Link link, int... cellOf) {
    int from = cellOf[link.from()];
    int to = cellOf[link.to()];
    if (from >= 0) {
      Link between = new Link(from, link.output(), to, link.input());
      out.get(from).add(between);
      in.get(to).add(between);
    }
  }

  int size() {
    return cells.size();
  }
}
