// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.session.WatchFault.Kind;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The names of what can be watched: of the graph that is looked at, of the whole one, and of nodes
/// in bodies by the way to them, such as `loop1/h` and `if1/then_branch/h`.
///
/// @param whole the graph itself
/// @param path the way to the graph that is looked at
record WatchNames(Content whole, List<BodyPlace> path) {

  /// What a name stands for.
  ///
  /// @param subject as in [WatchExpression]
  /// @param type as far as it is known
  record Named(List<BodyPlace> within, String subject, Optional<TensorType> type) {}

  /// Whether it is as a whole the name of a node.
  boolean isNode(String name) {
    return here().graph().node(name).isPresent() || whole.graph().node(name).isPresent();
  }

  private Content here() {
    return at(path).orElse(whole);
  }

  private Optional<Content> at(List<BodyPlace> way) {
    Optional<Inference> types = Optional.of(whole.types());
    for (BodyPlace place : way) {
      types = types.flatMap(around -> around.within(place));
    }
    return types.map(inner -> new Content(inner.graph(), inner));
  }

  /// @throws WatchFault when there is no such thing
  Named named(String name, boolean gradient) throws WatchFault {
    List<List<BodyPlace>> roots = path.isEmpty() ? List.of(path) : List.of(path, List.of());
    for (List<BodyPlace> root : roots) {
      Optional<Content> content = at(root);
      Optional<Named> found =
          content.isEmpty() ? Optional.empty() : in(content.get(), root, name, gradient);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new WatchFault(Kind.UNKNOWN, name);
  }

  private Optional<Named> in(Content content, List<BodyPlace> way, String name, boolean gradient) {
    Optional<Named> own = own(content, way, name, gradient);
    return own.isPresent() ? own : deeper(content, way, name, gradient);
  }

  private static Optional<Named> own(
      Content content, List<BodyPlace> way, String name, boolean gradient) {
    int slash = name.lastIndexOf('/');
    boolean owned = gradient && slash > 0 && content.graph().node(name).isEmpty();
    if (owned && content.graph().node(name.substring(0, slash)).isPresent()) {
      boolean holds = !bodies(content, name.substring(0, slash)).isEmpty();
      return holds ? Optional.empty() : Optional.of(new Named(way, name, Optional.empty()));
    }
    PortRef ref;
    try {
      ref = PortRef.parse(name);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
    Optional<Node> node = content.graph().node(ref.node());
    int outputs = node.isEmpty() ? 0 : content.types().outputTypes(ref.node()).size();
    boolean known =
        node.isPresent() && ref.output() >= 0 && (outputs == 0 || ref.output() < outputs);
    return known ? Optional.of(new Named(way, name, content.types().type(ref))) : Optional.empty();
  }

  /// Into the body of the node that the name begins with.
  private Optional<Named> deeper(
      Content content, List<BodyPlace> way, String name, boolean gradient) {
    for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
      String holder = name.substring(0, slash);
      String rest = name.substring(slash + 1);
      for (BodyPlace body : bodies(content, holder)) {
        List<BodyPlace> inner = new ArrayList<>(way);
        inner.add(body);
        boolean said = rest.startsWith(body.attribute() + "/");
        String left = said ? rest.substring(body.attribute().length() + 1) : rest;
        Optional<Content> inside = at(inner);
        Optional<Named> found =
            inside.isEmpty() ? Optional.empty() : in(inside.get(), inner, left, gradient);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static List<BodyPlace> bodies(Content content, String node) {
    return content
        .graph()
        .node(node)
        .map(
            holder ->
                holder.attributes().values().entrySet().stream()
                    .filter(each -> each.getValue() instanceof AttributeValue.Body)
                    .map(each -> new BodyPlace(node, each.getKey()))
                    .toList())
        .orElse(List.of());
  }

  /// Every name of a node: those of the graph that is looked at, of the whole one, then of bodies.
  List<String> all() {
    List<String> names = new ArrayList<>();
    if (!path.isEmpty()) {
      here().graph().nodes().forEach(node -> names.add(node.id()));
    }
    whole.graph().nodes().forEach(node -> names.add(node.id()));
    collect(whole, List.of(), names);
    return names;
  }

  private void collect(Content content, List<BodyPlace> way, List<String> names) {
    for (Node holder : content.graph().nodes()) {
      for (BodyPlace body : bodies(content, holder.id())) {
        List<BodyPlace> inner = new ArrayList<>(way);
        inner.add(body);
        at(inner)
            .ifPresent(
                inside -> {
                  String before = NodePlace.way(inner);
                  inside.graph().nodes().forEach(node -> names.add(before + node.id()));
                  collect(inside, inner, names);
                });
      }
    }
  }
}
