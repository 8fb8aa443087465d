// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.edit.Compound;
import dev.adjoint.edit.EditLabel;
import dev.adjoint.edit.GraphEdit;
import dev.adjoint.edit.SetAttribute;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.control.Loop;
import dev.adjoint.ops.control.Scan;
import dev.adjoint.unroll.Loops;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Goes into the bodies that nodes hold, and out again.
public final class BodyEdits {
  private final DocumentViewModel document;

  BodyEdits(DocumentViewModel document) {
    this.document = document;
  }

  /// The attributes of a node that hold bodies, or should: two of an If, one of a loop.
  public List<String> attributes(String node) {
    return attributes(document.graph(), node);
  }

  /// As above, of any graph on the way to the one that is looked at.
  public List<String> attributes(Graph graph, String node) {
    return graph
        .node(node)
        .flatMap(held -> document.catalog().find(held.op()))
        .map(BodyEdits::attributes)
        .orElse(List.of());
  }

  private static List<String> attributes(OpDef op) {
    return op.attributes().stream()
        .filter(attribute -> attribute.kind() == Attribute.Kind.BODY)
        .map(Attribute::name)
        .toList();
  }

  /// Whether a single node is selected that holds bodies.
  public boolean canOpenSelection() {
    return document.isEditable()
        && selected().filter(node -> !attributes(node).isEmpty()).isPresent();
  }

  public void openSelection() {
    selected().ifPresent(this::open);
  }

  /// Whether a loop is selected that can be drawn out, or one looks into one.
  public boolean canUnroll() {
    return !document.isEditable() || loop().isPresent();
  }

  /// Draws the selected loop out, or the one whose body is open; the other way round where it is.
  public void toggleUnrolled() {
    if (document.isEditable()) {
      loop().ifPresent(document.sight()::unroll);
    } else {
      document.sight().rollUp();
    }
  }

  /// The way to the body of the selected loop or, where none is, of the loop one looks into.
  private Optional<List<BodyPlace>> loop() {
    Optional<BodyPlace> chosen = selected().map(Loops::body);
    if (chosen.filter(at -> Loops.canUnroll(document.types(), at.node())).isPresent()) {
      List<BodyPlace> deeper = new ArrayList<>(document.path());
      deeper.add(chosen.get());
      return Optional.of(deeper);
    }
    return isOfLoop(document.path()) ? Optional.of(document.path()) : Optional.empty();
  }

  /// Whether the path ends in the body of a loop.
  public boolean isOfLoop(List<BodyPlace> path) {
    return !path.isEmpty()
        && BodyPlace.graphAt(document.whole().graph(), path.subList(0, path.size() - 1))
            .flatMap(around -> around.node(path.getLast().node()))
            .filter(node -> node.op().equals(Loop.OP.name()) || node.op().equals(Scan.OP.name()))
            .isPresent();
  }

  private Optional<String> selected() {
    var nodes = document.selection().nodes();
    return nodes.size() == 1 ? nodes.stream().findFirst() : Optional.empty();
  }

  /// Looks into the first body of a node; a node that lacks one gets one to begin with, fed by the
  /// wires it has. False when its op holds none.
  public boolean open(String node) {
    if (!document.isEditable()) {
      return false;
    }
    List<String> all = attributes(node);
    if (all.isEmpty()) {
      return false;
    }
    begin(node, all);
    open(new BodyPlace(node, all.getFirst()));
    return true;
  }

  private void begin(String id, List<String> attributes) {
    Node node = document.graph().node(id).orElseThrow();
    List<GraphEdit> missing = new ArrayList<>();
    for (String attribute : attributes) {
      if (!node.attributes().values().containsKey(attribute)) {
        AttributeValue first = new AttributeValue.Body(FirstBody.of(node));
        missing.add(new SetAttribute(id, attribute, first));
      }
    }
    if (!missing.isEmpty()) {
      FirstBody.needed(node).ifPresent(missing::add);
      EditLabel label = EditLabel.of("edit.begin-body", "Begin the body of {0}", id);
      document.perform(new Compound(label, missing));
    }
  }

  /// Looks into a body of the graph that is looked at.
  public void open(BodyPlace place) {
    List<BodyPlace> deeper = new ArrayList<>(document.path());
    deeper.add(place);
    document.lookAt(deeper);
  }

  /// Looks at another body of the node whose body is open.
  public void turnTo(String attribute) {
    if (!document.path().isEmpty()) {
      List<BodyPlace> beside = new ArrayList<>(document.path());
      beside.add(new BodyPlace(beside.removeLast().node(), attribute));
      document.lookAt(beside);
    }
  }

  /// Goes out of the open body; the node that holds it is selected. False when none is open.
  public boolean close() {
    return closeTo(document.path().size() - 1);
  }

  /// Goes out until so many bodies are open.
  public boolean closeTo(int depth) {
    List<BodyPlace> path = document.path();
    if (depth < 0 || depth >= path.size()) {
      return false;
    }
    document.lookAt(path.subList(0, depth));
    document.select(Selection.ofNode(path.get(depth).node()));
    return true;
  }
}
