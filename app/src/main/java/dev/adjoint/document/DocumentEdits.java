// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.compile.Opening;
import dev.adjoint.edit.AddNode;
import dev.adjoint.edit.Clipping;
import dev.adjoint.edit.Compound;
import dev.adjoint.edit.Connect;
import dev.adjoint.edit.Disconnect;
import dev.adjoint.edit.EditLabel;
import dev.adjoint.edit.Fixes;
import dev.adjoint.edit.GraphEdit;
import dev.adjoint.edit.MoveNodes;
import dev.adjoint.edit.RemoveNodes;
import dev.adjoint.edit.ReplaceGraph;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Fix;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Position;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.InputPort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What people do to the graph with pointer and keyboard, as intents. Each becomes one step of the
/// history, and what it made is selected.
public final class DocumentEdits {
  private static final double PASTE_OFFSET = 32;

  private final DocumentViewModel document;

  public DocumentEdits(DocumentViewModel document) {
    this.document = document;
  }

  /// Adds a node of that op and selects it; gives its id.
  public String add(String op, Point corner) {
    String id = document.graph().freshId(op.toLowerCase(Locale.ROOT));
    document.perform(new AddNode(Node.of(id, op).at(corner.x(), corner.y())));
    document.select(Selection.ofNode(id));
    return id;
  }

  /// Adds a node whose first free input takes the wire: the answer to a wire dropped on the canvas.
  public String addAfter(PortRef from, int input, String op, Point corner) {
    String id = document.graph().freshId(op.toLowerCase(Locale.ROOT));
    EditLabel label = EditLabel.of("edit.add-node", "Add {0}", op);
    Node node = Node.of(id, op).at(corner.x(), corner.y());
    document.perform(new Compound(label, List.of(new AddNode(node), new Connect(from, id, input))));
    document.select(Selection.ofNode(id));
    return id;
  }

  public void connect(Wire wire) {
    document.perform(new Connect(wire.from(), wire.to(), wire.port()));
  }

  public void disconnect(Wire wire) {
    document.perform(disconnection(wire));
  }

  /// Takes one wire off and leads another, as one step.
  public void reconnect(Wire before, Wire after) {
    GraphEdit on = new Connect(after.from(), after.to(), after.port());
    boolean samePort = before.to().equals(after.to()) && before.port() == after.port();
    // The new wire first: taking a variadic one off would move the ports behind it.
    List<GraphEdit> edits = samePort ? List.of(on) : List.of(on, disconnection(before));
    document.perform(new Compound(on.label(), edits));
  }

  private Disconnect disconnection(Wire wire) {
    boolean variadic =
        document
            .graph()
            .node(wire.to())
            .flatMap(node -> document.catalog().find(node.op()))
            .flatMap(op -> op.inputAt(wire.port()))
            .map(InputPort::variadic)
            .orElse(false);
    return new Disconnect(wire.to(), wire.port(), variadic);
  }

  /// Moves nodes to these corners as one step.
  public void move(Map<String, Point> corners) {
    document.perform(new MoveNodes(positions(corners)));
  }

  /// Moves the selected nodes; repeated nudges of the same nodes are one step.
  public void nudge(double dx, double dy) {
    Map<String, Point> corners = new HashMap<>();
    for (String id : document.selection().nodes()) {
      document
          .graph()
          .node(id)
          .flatMap(Node::position)
          .ifPresent(p -> corners.put(id, new Point(p.x() + dx, p.y() + dy)));
    }
    if (!corners.isEmpty()) {
      document.performRunning(new MoveNodes(positions(corners)));
    }
  }

  private static Map<String, Position> positions(Map<String, Point> corners) {
    Map<String, Position> positions = new HashMap<>();
    corners.forEach((id, corner) -> positions.put(id, new Position(corner.x(), corner.y())));
    return positions;
  }

  public void deleteSelection() {
    Selection selection = document.selection();
    List<GraphEdit> edits = new ArrayList<>();
    // Higher ports first, so that closing a variadic gap does not move those still to go.
    selection.wires().stream()
        .filter(wire -> !selection.nodes().contains(wire.to()))
        .sorted((a, b) -> Integer.compare(b.port(), a.port()))
        .forEach(wire -> edits.add(disconnection(wire)));
    if (!selection.nodes().isEmpty()) {
      edits.add(new RemoveNodes(selection.nodes()));
    }
    if (edits.size() == 1) {
      document.perform(edits.getFirst());
    } else if (!edits.isEmpty()) {
      document.perform(new Compound(edits.getLast().label(), edits));
    }
  }

  /// Opens the selected layers into the ops they are made of, each in a block of its name; the
  /// parts are then selected. What is no layer stays as it is.
  public void openSelection() {
    Graph graph = document.graph();
    Set<String> before = graph.nodesById().keySet();
    for (String id : document.selection().nodes()) {
      Inference types = document.types().update(graph);
      graph = Opening.open(types, id).orElse(graph);
    }
    if (graph != document.graph()) {
      EditLabel label = EditLabel.of("edit.open-layer", "Open the layer");
      document.perform(new Compound(label, List.of(new ReplaceGraph(graph))));
      Set<String> parts = new LinkedHashSet<>(graph.nodesById().keySet());
      parts.removeAll(before);
      parts.addAll(document.selection().nodes());
      document.select(Selection.ofNodes(parts));
    }
  }

  /// Whether [#openSelection] would do something.
  public boolean canOpenSelection() {
    return document.selection().nodes().stream()
        .anyMatch(id -> Opening.open(document.types(), id).isPresent());
  }

  public void selectAll() {
    document.select(Selection.ofNodes(document.graph().nodesById().keySet()));
  }

  /// Applies a proposed mend.
  public void mend(Fix fix) {
    document.perform(Fixes.toEdit(fix, document.graph()));
  }

  /// The selected nodes as text for the clipboard, or empty when none is selected.
  public Optional<String> copy() {
    Clipping clipping = Clipping.of(document.graph(), document.selection().nodes());
    if (clipping.nodes().isEmpty()) {
      return Optional.empty();
    }
    Graph part =
        Graph.builder("clipping").nodes(clipping.nodes()).blocks(clipping.blocks()).build();
    return Optional.of(document.store().write(part));
  }

  /// Pastes what [#copy] gave, a little beside; text that is no graph is refused with the reason.
  public void paste(String text) throws IOException {
    Graph part = document.store().parse(text);
    insert(new Clipping(List.copyOf(part.nodes()), part.blocks()));
  }

  public void duplicate() {
    insert(Clipping.of(document.graph(), document.selection().nodes()));
  }

  private void insert(Clipping clipping) {
    if (clipping.nodes().isEmpty()) {
      return;
    }
    Set<String> before = new HashSet<>(document.graph().nodesById().keySet());
    document.perform(clipping.paste(document.graph(), PASTE_OFFSET, PASTE_OFFSET));
    Set<String> pasted = new LinkedHashSet<>(document.graph().nodesById().keySet());
    pasted.removeAll(before);
    document.select(Selection.ofNodes(pasted));
  }
}
