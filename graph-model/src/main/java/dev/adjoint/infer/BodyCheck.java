// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Body;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a graph may not be when it is a body: it takes what its inputs list says and nothing else,
/// keeps nothing from run to run and changes nothing.
final class BodyCheck {

  private static final String HOLDER = "the node that holds the body";

  private BodyCheck() {}

  static List<Diagnostic> check(Body body, OpCatalog catalog) {
    List<Diagnostic> found = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (String input : body.inputs()) {
      if (!listed.add(input)) {
        found.add(wrong("body.input", input, "the input is listed twice", "each once", input));
      } else if (role(body.graph().node(input), catalog) != Role.INPUT) {
        found.add(wrong("body.input", input, "a body takes a value here", "an Input node", "none"));
      }
    }
    for (Node node : body.graph().nodes()) {
      check(node, role(Optional.of(node), catalog), listed).ifPresent(found::add);
      layer(node, catalog).ifPresent(found::add);
    }
    return found;
  }

  private static Role role(Optional<Node> node, OpCatalog catalog) {
    return node.flatMap(n -> catalog.find(n.op())).map(OpDef::role).orElse(Role.COMPUTE);
  }

  private static Optional<Diagnostic> check(Node node, Role role, Set<String> listed) {
    return switch (role) {
      case INPUT ->
          listed.contains(node.id())
              ? Optional.empty()
              : Optional.of(
                  wrong(
                      "body.input",
                      node.id(),
                      "nothing is given to this input",
                      "an Input that the body lists among its inputs",
                      node.id()));
      case STATE -> Optional.of(keeps(node, "the " + node.op() + " outside, wired into " + HOLDER));
      case CONTROL ->
          Optional.of(
              wrong(
                  "body.control",
                  node.id(),
                  node.op() + " does not work in a body",
                  "ops that compute",
                  node.op()));
      case COMPUTE, CONSTANT -> Optional.empty();
    };
  }

  private static Optional<Diagnostic> layer(Node node, OpCatalog catalog) {
    return catalog
        .find(node.op())
        .filter(op -> op.category() == Category.LAYER)
        .map(op -> keeps(node, "the ops it is made of, its weights wired into " + HOLDER));
  }

  private static Diagnostic keeps(Node node, String expected) {
    return wrong(
        "body.state", node.id(), "a body keeps nothing from run to run", expected, node.op());
  }

  private static Diagnostic wrong(
      String code, String node, String problem, String expected, String actual) {
    return Diagnostic.error(code, node, "", problem, expected, actual);
  }
}
