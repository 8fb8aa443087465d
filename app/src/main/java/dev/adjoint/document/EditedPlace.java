// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.GraphDifference;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where two versions of a graph differ: the innermost body that holds all of it.
///
/// @param path the way there; empty for the graph itself
/// @param nodes those that are new there or, if none is, those that are others
record EditedPlace(List<BodyPlace> path, Set<String> nodes) {

  /// Where one has to look to see what changed; empty when one looks at it already.
  ///
  /// @param path the way to the graph that is looked at
  static Optional<EditedPlace> elsewhere(Graph before, Graph after, List<BodyPlace> path) {
    Optional<Graph> is = BodyPlace.graphAt(after, path);
    Optional<Graph> was = BodyPlace.graphAt(before, path);
    EditedPlace edited = between(before, after);
    boolean seen = edited.path().equals(path) || (is.isPresent() && !is.equals(was));
    boolean deeper =
        edited.path().size() > path.size() && edited.path().subList(0, path.size()).equals(path);
    return seen && !deeper ? Optional.empty() : Optional.of(edited);
  }

  static EditedPlace between(Graph before, Graph after) {
    List<BodyPlace> path = new ArrayList<>();
    Graph was = before;
    Graph is = after;
    while (true) {
      Set<String> changed = changed(was, is);
      Optional<BodyPlace> body = onlyBody(was, is, changed);
      if (body.isEmpty()) {
        return new EditedPlace(List.copyOf(path), news(was, changed));
      }
      path.add(body.get());
      was = body.get().in(was).orElseThrow().graph();
      is = body.get().in(is).orElseThrow().graph();
    }
  }

  /// Nodes of `is` that are new or others.
  private static Set<String> changed(Graph was, Graph is) {
    Set<String> changed = new LinkedHashSet<>();
    for (Node node : different(was, is)) {
      Optional<Node> old = was.node(node.id());
      if (old.isEmpty() || (old.get() != node && !old.get().equals(node))) {
        changed.add(node.id());
      }
    }
    return changed;
  }

  private static List<Node> different(Graph was, Graph is) {
    return GraphDifference.between(was, is)
        .map(found -> Stream.concat(found.come().stream(), found.others().stream()).toList())
        .orElseGet(() -> List.copyOf(is.nodes()));
  }

  private static Set<String> news(Graph was, Set<String> changed) {
    Set<String> added = new LinkedHashSet<>(changed);
    added.removeIf(id -> was.node(id).isPresent());
    return added.isEmpty() ? changed : added;
  }

  /// The one body whose content is all that differs.
  private static Optional<BodyPlace> onlyBody(Graph was, Graph is, Set<String> changed) {
    if (changed.size() != 1 || was.nodes().size() != is.nodes().size()) {
      return Optional.empty();
    }
    String id = changed.iterator().next();
    Node now = is.node(id).orElseThrow();
    Optional<Node> old = was.node(id);
    if (old.isEmpty()) {
      return Optional.empty();
    }
    // Whether it is a body first: to compare graphs takes longer than most edits.
    return onlyAttribute(old.get(), now)
        .map(name -> new BodyPlace(id, name))
        .filter(place -> place.in(was).isPresent() && place.in(is).isPresent())
        .filter(place -> isAllOf(old.get(), now, place.attribute()))
        .filter(place -> is.toBuilder().node(old.get()).build().equals(was));
  }

  /// Whether nothing but that attribute differs.
  private static boolean isAllOf(Node was, Node is, String attribute) {
    return was.with(attribute, value(is, attribute)).equals(is);
  }

  private static Optional<String> onlyAttribute(Node was, Node is) {
    Map<String, AttributeValue> before = was.attributes().values();
    List<String> others =
        is.attributes().values().keySet().stream()
            .filter(name -> !value(is, name).equals(before.get(name)))
            .toList();
    return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
  }

  private static AttributeValue value(Node node, String attribute) {
    return Objects.requireNonNull(node.attributes().values().get(attribute));
  }
}
