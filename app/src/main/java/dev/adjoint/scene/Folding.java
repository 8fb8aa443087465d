// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// What the folded blocks of a graph hide, and what stands for it. Immutable.
///
/// A node in a folded block is shown as the box of the outermost such block. Wires inside a box are
/// not drawn; wires from one output into one box are drawn as one.
public final class Folding {
  static final Folding NONE =
      new Folding(Hiding.NONE, new java.util.LinkedHashMap<>(), Map.of(), Map.of());

  private final Hiding hiding;
  private final SequencedMap<String, FoldedBlock> boxes;
  private final Map<Wire, Wire> drawnAs;
  private final Map<Wire, List<Wire>> bundles;

  /// @param hiding which nodes lie in which box
  /// @param boxes by look id
  /// @param drawnAs of each wire that crosses a border, the wire drawn for it
  /// @param bundles by drawn wire, where it stands for several
  Folding(
      Hiding hiding,
      SequencedMap<String, FoldedBlock> boxes,
      Map<Wire, Wire> drawnAs,
      Map<Wire, List<Wire>> bundles) {
    this.hiding = hiding;
    this.boxes = boxes;
    this.drawnAs = drawnAs;
    this.bundles = bundles;
  }

  /// What may be shown otherwise than before: boxes, and nodes that were hidden in others.
  List<Collection<String>> changedSince(Folding before) {
    List<Collection<String>> changed = new ArrayList<>();
    List<String> looks = new ArrayList<>();
    boxes.forEach(
        (look, box) -> {
          if (!box.equals(before.boxes.get(look))) {
            looks.add(look);
          }
        });
    changed.add(looks);
    before.boxes.forEach(
        (look, was) -> {
          FoldedBlock box = boxes.get(look);
          if (box == null || box.nodes() != was.nodes()) {
            changed.add(was.nodes());
          }
        });
    return changed;
  }

  public boolean isHidden(String node) {
    return hiding.isHidden(node);
  }

  /// The id of what shows a node: its own, or that of a box (see [FoldedBlock#lookId]).
  public String shownAs(String node) {
    return hiding.boxOf(node).map(FoldedBlock::lookId).orElse(node);
  }

  /// What shows these nodes, each once, in their order.
  Collection<String> shownAs(Collection<String> nodes) {
    if (isFlat()) {
      return nodes;
    }
    Set<String> looks = new LinkedHashSet<>();
    nodes.forEach(node -> looks.add(shownAs(node)));
    return looks;
  }

  /// What shows the nodes at these places, each once: of all nodes in a folded block it is the
  /// block.
  Iterable<String> shownAs(BitSet places, Graph graph) {
    return hiding.shown(places, graph);
  }

  public Collection<FoldedBlock> boxes() {
    return boxes.values();
  }

  public Optional<FoldedBlock> box(String lookId) {
    return Optional.ofNullable(boxes.get(lookId));
  }

  /// What a look stands for: all nodes of a folded block, or one node.
  public Set<String> members(String lookId) {
    return box(lookId).map(FoldedBlock::nodes).orElse(Set.of(lookId));
  }

  int hiddenNodes() {
    return hiding.count();
  }

  /// The nodes that are drawn themselves, in the order of the file.
  Collection<Node> visible(Graph graph) {
    return hiding.visible(graph);
  }

  /// The wire that is drawn for this one: itself, one of its bundle, or none inside a box.
  public Optional<Wire> drawn(Wire wire) {
    if (!isHidden(wire.to()) && !isHidden(wire.from().node())) {
      return Optional.of(wire);
    }
    return Optional.ofNullable(drawnAs.get(wire));
  }

  /// The wires that a drawn one stands for, itself among them.
  public List<Wire> bundle(Wire drawn) {
    return bundles.getOrDefault(drawn, List.of(drawn));
  }

  /// Where a wire is seen to end: a port of a look.
  record End(String look, int port) {}

  End source(Wire wire) {
    return output(wire.from());
  }

  /// Where an output is seen; port -1 when no wire leads it out of its box.
  End output(PortRef from) {
    String look = shownAs(from.node());
    return new End(look, box(look).map(b -> b.outputs().indexOf(from)).orElse(from.output()));
  }

  /// Where an input is seen; port -1 when no wire leads into it from outside its box.
  End input(Graph graph, String node, int port) {
    if (!isHidden(node)) {
      return new End(node, port);
    }
    return graph
        .node(node)
        .flatMap(n -> n.input(port))
        .map(from -> target(new Wire(from, node, port)))
        .orElse(new End(shownAs(node), -1));
  }

  End target(Wire wire) {
    String look = shownAs(wire.to());
    return new End(look, box(look).map(b -> b.inputs().indexOf(wire.from())).orElse(wire.port()));
  }

  /// Whether nothing is folded.
  public boolean isFlat() {
    return boxes.isEmpty();
  }
}
