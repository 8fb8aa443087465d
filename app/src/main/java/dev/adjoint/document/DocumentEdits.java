// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.edit.AddNode;
import dev.adjoint.edit.BendWire;
import dev.adjoint.edit.Compound;
import dev.adjoint.edit.EditLabel;
import dev.adjoint.edit.Fixes;
import dev.adjoint.edit.GraphEdit;
import dev.adjoint.edit.MoveComments;
import dev.adjoint.edit.MoveNodes;
import dev.adjoint.edit.RemoveComments;
import dev.adjoint.edit.RemoveNodes;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Comment;
import dev.adjoint.graph.Fix;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.Position;
import dev.adjoint.graph.Wire;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What people do to the nodes of a graph with pointer and keyboard, as intents. Each becomes one
/// step of the history, and what it made is selected. What they do to wires, copies, layers and the
/// selection stands in classes of its own.
public final class DocumentEdits {
  private final DocumentViewModel document;
  private final WireEdits wires;
  private final ClipEdits clips;
  private final LayerEdits layers;
  private final Picking picking;
  private final BlockEdits blocks;
  private final CommentEdits comments;
  private final BodyEdits bodies;
  private final OutputEdits outputs;

  public DocumentEdits(DocumentViewModel document) {
    this.document = document;
    this.wires = new WireEdits(document);
    this.clips = new ClipEdits(document);
    this.layers = new LayerEdits(document);
    this.picking = new Picking(document);
    this.blocks = new BlockEdits(document);
    this.comments = new CommentEdits(document);
    this.bodies = new BodyEdits(document);
    this.outputs = new OutputEdits(document);
  }

  public WireEdits wires() {
    return wires;
  }

  public ClipEdits clips() {
    return clips;
  }

  public LayerEdits layers() {
    return layers;
  }

  public Picking picking() {
    return picking;
  }

  public BlockEdits blocks() {
    return blocks;
  }

  public CommentEdits comments() {
    return comments;
  }

  public BodyEdits bodies() {
    return bodies;
  }

  public OutputEdits outputs() {
    return outputs;
  }

  /// An id for a new node of that op: its name in small letters; people call a loss a loss.
  public String freshId(String op) {
    boolean loss = document.catalog().find(op).filter(DocumentEdits::isLoss).isPresent();
    return document.graph().freshId(loss ? "loss" : op.toLowerCase(Locale.ROOT));
  }

  private static boolean isLoss(OpDef op) {
    return op.category() == Category.LOSS;
  }

  /// Adds a node of that op and selects it; gives its id.
  public String add(String op, Point corner) {
    String id = freshId(op);
    return add(Node.of(id, op).at(corner.x(), corner.y()), List.of());
  }

  /// Adds this node together with wires and selects it, as one step; gives its id.
  public String add(Node node, List<Wire> joined) {
    return add(node, joined, Map.of());
  }

  /// The same, where others make room for it.
  ///
  /// @param others corners of nodes and comments, by [ItemId]
  public String add(Node node, List<Wire> joined, Map<String, Point> others) {
    EditLabel label = EditLabel.of("edit.add-node", "Add {0}", node.op());
    List<GraphEdit> edits = new ArrayList<>(List.of(new AddNode(node)));
    joined.forEach(wire -> edits.add(WireEdits.connection(wire)));
    if (!others.isEmpty()) {
      edits.add(movement(others));
    }
    document.perform(edits.size() == 1 ? edits.getFirst() : new Compound(label, edits));
    document.select(Selection.ofNode(node.id()));
    return node.id();
  }

  /// Moves nodes and comments, by [ItemId], to these corners as one step.
  public void move(Map<String, Point> corners) {
    document.perform(movement(corners));
  }

  /// Moves nodes, and comments by [ItemId], to places worked out anew, as one step: wires among
  /// them go their own way again.
  public void rearrange(Map<String, Point> corners) {
    List<GraphEdit> edits = new ArrayList<>();
    for (Wire wire : document.graph().wires()) {
      boolean among = corners.containsKey(wire.to()) && corners.containsKey(wire.from().node());
      if (among && !wires.bends(wire).isEmpty()) {
        edits.add(new BendWire(wire.to(), wire.port(), List.of()));
      }
    }
    edits.add(movement(corners));
    int nodes = ItemId.nodes(corners).size();
    document.perform(
        new Compound(EditLabel.of("edit.arrange-nodes", "Arrange {0} nodes", nodes), edits));
  }

  /// Moves what is selected; repeated nudges of the same things are one step.
  public void nudge(double dx, double dy) {
    Map<String, Point> corners = new HashMap<>();
    for (String id : document.selection().items()) {
      corner(id).ifPresent(p -> corners.put(id, new Point(p.x() + dx, p.y() + dy)));
    }
    if (!corners.isEmpty()) {
      document.performRunning(movement(corners));
    }
  }

  /// Where a node or a comment lies, by [ItemId].
  public Optional<Point> corner(String item) {
    Optional<String> comment = ItemId.comment(item);
    return comment
        .map(id -> comments.find(id).map(Comment::position))
        .orElseGet(() -> document.graph().node(item).flatMap(Node::position))
        .map(at -> new Point(at.x(), at.y()));
  }

  static GraphEdit movement(Map<String, Point> corners) {
    Map<String, Position> nodes = positions(ItemId.nodes(corners));
    Map<String, Position> notes = positions(ItemId.comments(corners));
    if (notes.isEmpty()) {
      return new MoveNodes(nodes);
    }
    MoveComments moved = new MoveComments(notes);
    return nodes.isEmpty()
        ? moved
        : new Compound(new MoveNodes(nodes).label(), List.of(new MoveNodes(nodes), moved));
  }

  static Map<String, Position> positions(Map<String, Point> corners) {
    Map<String, Position> positions = new HashMap<>();
    corners.forEach((id, corner) -> positions.put(id, new Position(corner.x(), corner.y())));
    return positions;
  }

  /// Removes what is selected; wires are not led around the gap.
  public void deleteSelection() {
    Selection selection = document.selection();
    List<GraphEdit> edits = new ArrayList<>();
    // Higher ports first, so that closing a variadic gap does not move those still to go.
    selection.wires().stream()
        .filter(wire -> !selection.nodes().contains(wire.to()))
        .sorted(Comparator.comparingInt(Wire::port).reversed())
        .forEach(wire -> edits.add(wires.disconnection(wire)));
    if (!selection.nodes().isEmpty()) {
      edits.add(new RemoveNodes(selection.nodes()));
    }
    if (!selection.comments().isEmpty()) {
      edits.add(new RemoveComments(selection.comments()));
    }
    if (edits.size() == 1) {
      document.perform(edits.getFirst());
    } else if (!edits.isEmpty()) {
      document.perform(new Compound(edits.getLast().label(), edits));
    }
  }

  /// Applies a proposed mend.
  public void mend(Fix fix) {
    document.perform(Fixes.toEdit(fix, document.graph()));
  }
}
