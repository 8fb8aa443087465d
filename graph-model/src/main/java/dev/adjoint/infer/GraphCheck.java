// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wiring;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What no single node can say: outputs that do not exist or are named twice, results nobody takes.
final class GraphCheck {

  private GraphCheck() {}

  static List<Diagnostic> check(Graph graph, FactTable facts) {
    List<Diagnostic> found = new ArrayList<>();
    Set<PortRef> seen = new HashSet<>();
    for (PortRef output : graph.outputs()) {
      if (!seen.add(output)) {
        found.add(duplicate(output));
      } else if (!exists(output, facts)) {
        found.add(dangling(output));
      }
    }
    found.addAll(unused(graph, facts));
    return found;
  }

  /// Outputs of a body are told apart by place, so that one value may be two of them; an iteration
  /// number that nobody wants is no mistake.
  static List<Diagnostic> ofBody(Graph graph, FactTable facts) {
    List<Diagnostic> found = new ArrayList<>();
    for (PortRef output : graph.outputs()) {
      if (!exists(output, facts)) {
        found.add(dangling(output));
      }
    }
    unused(graph, facts).stream()
        .filter(warning -> !isInput(warning.node().map(facts::get)))
        .forEach(found::add);
    return found;
  }

  private static boolean isInput(Optional<Facts> facts) {
    return facts.flatMap(Facts::op).map(OpDef::role).filter(Role.INPUT::equals).isPresent();
  }

  private static boolean exists(PortRef output, FactTable facts) {
    Facts node = facts.get(output.node());
    return node != null && !(node.at(output.output()) instanceof Arrival.Dangling);
  }

  private static Diagnostic duplicate(PortRef output) {
    return Diagnostic.error(
        "graph.duplicate-output",
        output.node(),
        "",
        "output " + output + " is listed more than once",
        "each output once",
        output.toString());
  }

  private static Diagnostic dangling(PortRef output) {
    return Diagnostic.error(
        "graph.dangling-output",
        "",
        "outputs",
        "the graph's output " + output + " does not exist",
        "a node's output",
        output.toString());
  }

  /// A graph that lists no outputs gives whatever ends open. What acts (updates) needs no taker,
  /// and neither does what the training section names.
  private static List<Diagnostic> unused(Graph graph, FactTable facts) {
    if (graph.outputs().isEmpty()) {
      return List.of();
    }
    Set<String> given = new HashSet<>();
    graph.outputs().forEach(output -> given.add(output.node()));
    Wiring wiring = graph.wiring();
    String training = graph.training().orElse("");
    return IntStream.range(0, graph.nodes().size())
        .filter(place -> wiring.users(place) == 0)
        .filter(place -> !acts(Objects.requireNonNull(facts.at(place))))
        .mapToObj(graph::at)
        .filter(node -> !given.contains(node.id()))
        .filter(node -> !training.contains("\"" + node.id() + "\""))
        .map(GraphCheck::unused)
        .toList();
  }

  private static boolean acts(Facts facts) {
    return facts.op().map(OpDef::role).filter(Role.CONTROL::equals).isPresent();
  }

  private static Diagnostic unused(Node node) {
    return Diagnostic.warning(
        "graph.unused", node.id(), "", "nothing uses the result of " + node.id());
  }
}
