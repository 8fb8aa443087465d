// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.graph.Wiring;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Works a [Folding] out: one look at every wire, a closer one at those that cross a border.
final class Folder {
  /// What crosses the border of one block.
  private static final class Border {
    final Set<PortRef> inputs = new LinkedHashSet<>();
    final Set<PortRef> outputs = new LinkedHashSet<>();
    final List<Wire> wires = new ArrayList<>();
  }

  private record Entrance(PortRef from, String block) {}

  private final Hiding hiding;
  private final Map<String, Border> borders = new HashMap<>();
  private final Map<Entrance, Wire> entrances = new HashMap<>();
  private final Map<Wire, Wire> drawnAs = new HashMap<>();
  private final Map<Wire, List<Wire>> bundles = new HashMap<>();

  private Folder(Hiding hiding) {
    this.hiding = hiding;
  }

  static Folding fold(Graph graph, Hiding hiding) {
    List<BlockTree.Entry> shown = hiding.shown();
    if (shown.isEmpty()) {
      return Folding.NONE;
    }
    Folder folder = new Folder(hiding);
    crossed(graph, hiding).stream().forEach(place -> folder.cross(place, graph));
    SequencedMap<String, FoldedBlock> boxes = new LinkedHashMap<>();
    for (BlockTree.Entry entry : shown) {
      Border border = folder.border(entry.block().id());
      FoldedBlock box =
          new FoldedBlock(
              entry.block(),
              entry.nodes(),
              List.copyOf(border.inputs),
              List.copyOf(border.outputs),
              border.wires);
      boxes.put(box.lookId(), box);
    }
    return new Folding(hiding, boxes, folder.drawnAs, folder.bundles);
  }

  /// The places of nodes to which a wire comes over a border: of a large graph very few.
  private static BitSet crossed(Graph graph, Hiding hiding) {
    BitSet crossed = new BitSet();
    Wiring wiring = graph.wiring();
    for (int place = 0; place < graph.nodes().size(); place++) {
      for (int i = 0; i < wiring.users(place); i++) {
        int user = wiring.user(place, i);
        if (!hiding.areTogether(place, user)) {
          crossed.set(user);
        }
      }
    }
    wiring.dangling().filter(place -> hiding.box(place) >= 0).forEach(crossed::set);
    return crossed;
  }

  private void cross(int place, Graph graph) {
    Node node = graph.at(place);
    int to = hiding.box(place);
    for (int i = 0; i < node.inputs().size(); i++) {
      Optional<PortRef> from = node.inputs().get(i);
      if (from.isPresent()) {
        int source = hiding.box(graph.place(from.get().node()));
        if (source != to) {
          cross(new Wire(from.get(), node.id(), i), hiding.block(source), hiding.block(to));
        }
      }
    }
  }

  private void cross(Wire wire, Optional<String> source, Optional<String> target) {
    Wire drawn =
        target
            .map(block -> entrances.computeIfAbsent(new Entrance(wire.from(), block), k -> wire))
            .orElse(wire);
    target.ifPresent(block -> border(block).inputs.add(wire.from()));
    drawnAs.put(wire, drawn);
    source.ifPresent(block -> border(block).outputs.add(wire.from()));
    if (drawn == wire) {
      source.ifPresent(block -> border(block).wires.add(wire));
      target.ifPresent(block -> border(block).wires.add(wire));
    } else {
      bundles.computeIfAbsent(drawn, k -> new ArrayList<>(List.of(drawn))).add(wire);
    }
  }

  private Border border(String block) {
    return borders.computeIfAbsent(block, k -> new Border());
  }
}
