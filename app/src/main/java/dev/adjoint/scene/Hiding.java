// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which nodes lie in which folded block: the outermost counts. The same whatever wires there are.
/// Immutable; made from the one before by what folded blocks differ in.
final class Hiding {
  static final Hiding NONE = new Hiding(Graph.EMPTY, List.of(), new int[0]);

  /// Where more nodes than one in so many lie in other folded blocks, all are looked at anew.
  private static final int ONE_IN = 8;

  private final Graph graph;

  /// Outer ones first, those among them that hide nothing because others do.
  private final List<BlockTree.Entry> folded;

  /// By the place of the node: which of `folded` hides it, or -1.
  private final int[] boxes;

  private final List<BlockTree.Entry> shown;
  private final int count;

  private Hiding(Graph graph, List<BlockTree.Entry> folded, int[] boxes) {
    this.graph = graph;
    this.folded = folded;
    this.boxes = boxes;
    BitSet hiding = new BitSet();
    int hidden = 0;
    for (int box : boxes) {
      if (box >= 0) {
        hiding.set(box);
        hidden++;
      }
    }
    count = hidden;
    shown = hiding.stream().mapToObj(folded::get).toList();
  }

  private static List<BlockTree.Entry> folded(BlockTree tree) {
    List<BlockTree.Entry> folded = new ArrayList<>();
    for (BlockTree.Entry entry : tree.outerFirst()) {
      if (entry.block().folded()) {
        folded.add(entry);
      }
    }
    return folded;
  }

  /// @param before of another graph, mostly one that this came from
  static Hiding of(Graph graph, BlockTree tree, Hiding before) {
    List<BlockTree.Entry> folded = folded(tree);
    int[] numbers = before.numbersIn(folded);
    if (before.differing(folded, numbers) > graph.nodes().size() / ONE_IN
        || !isAscending(numbers)) {
      return anew(graph, folded);
    }
    Set<String> others = before.others(folded, numbers);
    int[] boxes = new int[graph.nodes().size()];
    Arrays.fill(boxes, -1);
    int[] now = graph.placesOf(before.graph);
    for (int place = 0; place < now.length; place++) {
      if (now[place] >= 0 && before.boxes[place] >= 0) {
        boxes[now[place]] = numbers[before.boxes[place]];
      }
    }
    Map<String, Integer> numberOf = new HashMap<>();
    folded.forEach(entry -> numberOf.put(entry.block().id(), numberOf.size()));
    for (String node : others) {
      int place = graph.place(node);
      if (place >= 0) {
        boxes[place] =
            tree.blocksOf(node).stream()
                .filter(numberOf::containsKey)
                .findFirst()
                .map(numberOf::get)
                .orElse(-1);
      }
    }
    return new Hiding(graph, folded, boxes);
  }

  private static Hiding anew(Graph graph, List<BlockTree.Entry> folded) {
    int[] boxes = new int[graph.nodes().size()];
    Arrays.fill(boxes, -1);
    for (int box = 0; box < folded.size(); box++) {
      for (String node : folded.get(box).nodes()) {
        int place = graph.place(node);
        boxes[place] = boxes[place] < 0 ? box : boxes[place];
      }
    }
    return new Hiding(graph, folded, boxes);
  }

  /// Which of others each folded block is, with the same nodes; -1 where it is none of them.
  private int[] numbersIn(List<BlockTree.Entry> others) {
    Map<String, Integer> numberOf = new HashMap<>();
    others.forEach(entry -> numberOf.put(entry.block().id(), numberOf.size()));
    return folded.stream()
        .mapToInt(
            entry -> {
              int number = numberOf.getOrDefault(entry.block().id(), -1);
              return number >= 0 && others.get(number).nodes() == entry.nodes() ? number : -1;
            })
        .toArray();
  }

  /// How many nodes [#others] are at most.
  private int differing(List<BlockTree.Entry> now, int[] numbers) {
    int nodes = 0;
    int same = 0;
    for (int i = 0; i < numbers.length; i++) {
      int size = folded.get(i).nodes().size();
      nodes += numbers[i] < 0 ? size : 0;
      same += numbers[i] < 0 ? 0 : size;
    }
    for (BlockTree.Entry entry : now) {
      nodes += entry.nodes().size();
    }
    return nodes - same;
  }

  /// The nodes of folded blocks that are not among others, and of those among others that are new.
  private Set<String> others(List<BlockTree.Entry> now, int[] numbers) {
    Set<String> nodes = new HashSet<>();
    BitSet known = new BitSet();
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] < 0) {
        nodes.addAll(folded.get(i).nodes());
      } else {
        known.set(numbers[i]);
      }
    }
    for (int i = known.nextClearBit(0); i < now.size(); i = known.nextClearBit(i + 1)) {
      nodes.addAll(now.get(i).nodes());
    }
    return nodes;
  }

  /// Whether blocks that stay lie around each other as they did.
  private static boolean isAscending(int[] numbers) {
    int last = -1;
    for (int number : numbers) {
      if (number >= 0 && number < last) {
        return false;
      }
      last = Math.max(last, number);
    }
    return true;
  }

  /// The blocks that hide anything, outer ones first.
  List<BlockTree.Entry> shown() {
    return shown;
  }

  /// How many nodes are hidden.
  int count() {
    return count;
  }

  /// What hides the node at that place, by number, or -1; -1, too, for place -1.
  int box(int place) {
    return place < 0 ? -1 : boxes[place];
  }

  /// The id of what has that number.
  Optional<String> block(int box) {
    return box < 0 ? Optional.empty() : Optional.of(folded.get(box).block().id());
  }

  /// The id of the block that hides a node.
  Optional<String> boxOf(String node) {
    return shown.isEmpty() ? Optional.empty() : block(box(graph.place(node)));
  }

  boolean isHidden(String node) {
    return !shown.isEmpty() && box(graph.place(node)) >= 0;
  }

  /// The looks that show the nodes at these places, each once, boxes first. Nodes that are drawn
  /// themselves, which may be very many, are looked up when it is their turn.
  Iterable<String> shown(BitSet places, Graph in) {
    BitSet drawn = (BitSet) places.clone();
    BitSet hiding = new BitSet();
    if (!shown.isEmpty()) {
      for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
        if (boxes[place] >= 0) {
          hiding.set(boxes[place]);
          drawn.clear(place);
        }
      }
    }
    return () ->
        Stream.concat(
                hiding.stream().mapToObj(box -> FoldedBlock.lookId(folded.get(box).block().id())),
                drawn.stream().mapToObj(place -> in.at(place).id()))
            .iterator();
  }

  /// Whether the nodes at these places are shown as one, or each as itself.
  boolean areTogether(int place, int other) {
    return boxes[place] == boxes[other];
  }

  /// The nodes that are drawn themselves, in the order of the file.
  Collection<Node> visible(Graph graph) {
    return shown.isEmpty()
        ? graph.nodes()
        : IntStream.range(0, boxes.length)
            .filter(place -> boxes[place] < 0)
            .mapToObj(graph::at)
            .toList();
  }
}
