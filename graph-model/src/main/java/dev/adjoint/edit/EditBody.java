// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Body;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An edit of the graph that a node holds as a body. The inputs of the body are its Input nodes: a
/// new one comes last, one that goes is given nothing any more, one that is renamed keeps its
/// place.
public record EditBody(BodyPlace place, GraphEdit edit) implements GraphEdit {

  /// The op whose nodes a body's inputs are.
  private static final String INPUT = "Input";

  /// The edit as one of the whole graph.
  ///
  /// @param path from the whole graph to the one that is edited
  public static GraphEdit lifted(List<BodyPlace> path, GraphEdit edit) {
    GraphEdit lifted = edit;
    for (BodyPlace place : path.reversed()) {
      lifted = new EditBody(place, lifted);
    }
    return lifted;
  }

  @Override
  public Graph apply(Graph graph) {
    Optional<Body> body = place.in(graph);
    Optional<Node> holder = graph.node(place.node());
    if (body.isEmpty() || holder.isEmpty()) {
      return graph;
    }
    Graph before = body.get().graph();
    Graph after = edit.apply(before);
    if (after == before) {
      return graph;
    }
    Body changed = new Body(after, inputs(body.get(), after));
    return graph.toBuilder()
        .node(holder.get().with(place.attribute(), new AttributeValue.Body(changed)))
        .build();
  }

  private List<String> inputs(Body before, Graph after) {
    List<String> inputs = new ArrayList<>();
    for (String input : before.inputs()) {
      String now = isInput(after, input) ? input : renamed(edit, input);
      // What was at fault before stays so, for people to see.
      if (isInput(after, now) || !isInput(before.graph(), input)) {
        inputs.add(now);
      }
    }
    Set<String> known = new HashSet<>(inputs);
    for (Node node : after.nodes()) {
      boolean added = before.graph().node(node.id()).isEmpty();
      if (added && node.op().equals(INPUT) && known.add(node.id())) {
        inputs.add(node.id());
      }
    }
    return inputs;
  }

  private static boolean isInput(Graph graph, String id) {
    return graph.node(id).filter(node -> node.op().equals(INPUT)).isPresent();
  }

  private static String renamed(GraphEdit edit, String id) {
    return switch (edit) {
      case RenameNode(String from, String to) -> id.equals(from) ? to : id;
      case Compound(EditLabel label, List<GraphEdit> edits) -> {
        String now = id;
        for (GraphEdit part : edits) {
          now = renamed(part, now);
        }
        yield now;
      }
      default -> id;
    };
  }

  @Override
  public Optional<GraphEdit> mergedWith(GraphEdit next) {
    return next instanceof EditBody later && later.place.equals(place)
        ? edit.mergedWith(later.edit).map(merged -> new EditBody(place, merged))
        : Optional.empty();
  }

  @Override
  public EditLabel label() {
    return edit.label();
  }
}
