// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.edit.AddNodes;
import dev.adjoint.edit.Clipping;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Snapping;
import dev.adjoint.graph.Comment;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Copies of nodes and comments: to the clipboard and back, within a document and across. What was
/// put in is selected.
public final class ClipEdits {
  private static final double BESIDE = 32;

  /// About the size of a node, which only the canvas knows exactly.
  private static final double WIDTH = 136;

  private static final double HEIGHT = 80;

  private final DocumentViewModel document;

  ClipEdits(DocumentViewModel document) {
    this.document = document;
  }

  /// The selected nodes and comments as text for the clipboard, or empty when none is selected.
  public Optional<String> copy() {
    Clipping clipping = selected();
    if (clipping.isEmpty()) {
      return Optional.empty();
    }
    Graph part =
        Graph.builder("clipping")
            .nodes(clipping.nodes())
            .blocks(clipping.blocks())
            .comments(clipping.comments())
            .build();
    return Optional.of(document.store().write(part));
  }

  /// Pastes what [#copy] gave, here or in another document, a little beside where it was; text that
  /// is no graph is refused with the reason on one line.
  public void paste(String text) throws IOException {
    put(clipping(text), BESIDE, BESIDE);
  }

  /// Pastes with the upper left corner of the nodes at that place.
  public void paste(String text, Point corner) throws IOException {
    Clipping clipping = clipping(text);
    Point from = corner(clipping).orElse(corner);
    put(clipping, corner.x() - from.x(), corner.y() - from.y());
  }

  /// Pastes a little beside where it was if that is seen, else in the middle of what is seen: after
  /// a look elsewhere, or in another document, it must not come to lie out of sight.
  public void paste(String text, Box seen) throws IOException {
    Clipping clipping = clipping(text);
    Optional<Box> outside =
        Box.around(places(clipping).map(at -> new Box(at.x(), at.y(), WIDTH, HEIGHT)).toList())
            .filter(all -> !seen.contains(all.movedBy(BESIDE, BESIDE)));
    Point way =
        outside
            .map(all -> Snapping.GRID.snap(seen.centre().minus(all.centre())))
            .orElse(new Point(BESIDE, BESIDE));
    put(clipping, way.x(), way.y());
  }

  private Clipping clipping(String text) throws IOException {
    Graph part = document.store().parse(text);
    return new Clipping(List.copyOf(part.nodes()), part.blocks(), part.comments());
  }

  private static Optional<Point> corner(Clipping clipping) {
    return places(clipping)
        .reduce((a, b) -> new Point(Math.min(a.x(), b.x()), Math.min(a.y(), b.y())));
  }

  private static Stream<Point> places(Clipping clipping) {
    Stream<Position> nodes = clipping.nodes().stream().flatMap(node -> node.position().stream());
    return Stream.concat(nodes, clipping.comments().stream().map(Comment::position))
        .map(at -> new Point(at.x(), at.y()));
  }

  /// Copies of the selected nodes beside them; wires from elsewhere are left behind.
  public void duplicate() {
    put(selected(), BESIDE, BESIDE);
  }

  /// Copies of the selected nodes that are fed by the same nodes as they.
  public void duplicateWired() {
    Clipping clipping = selected();
    AddNodes copies = clipping.paste(document.graph(), BESIDE, BESIDE);
    Map<String, Node> originals = new HashMap<>();
    List<Node> wired = new ArrayList<>();
    for (int i = 0; i < copies.nodes().size(); i++) {
      String id = clipping.nodes().get(i).id();
      document.graph().node(id).ifPresent(node -> originals.put(id, node));
      wired.add(fed(copies.nodes().get(i), originals.getOrDefault(id, copies.nodes().get(i))));
    }
    perform(new AddNodes(wired, copies.blocks(), copies.comments()));
  }

  private static Node fed(Node copy, Node original) {
    Node fed = copy;
    for (int port = 0; port < original.inputs().size(); port++) {
      if (copy.input(port).isEmpty()) {
        fed = fed.withInput(port, original.input(port));
      }
    }
    return fed;
  }

  private Clipping selected() {
    Selection selection = document.selection();
    return Clipping.of(document.graph(), selection.nodes(), selection.comments());
  }

  private void put(Clipping clipping, double dx, double dy) {
    perform(clipping.paste(document.graph(), dx, dy));
  }

  private void perform(AddNodes copies) {
    if (copies.nodes().isEmpty() && copies.comments().isEmpty()) {
      return;
    }
    document.perform(copies);
    Set<String> pasted = new LinkedHashSet<>();
    copies.nodes().forEach(node -> pasted.add(node.id()));
    Set<String> notes = new LinkedHashSet<>();
    copies.comments().forEach(comment -> notes.add(comment.id()));
    document.select(new Selection(pasted, Set.of(), notes));
  }
}
