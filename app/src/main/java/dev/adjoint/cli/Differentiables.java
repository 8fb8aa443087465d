// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import dev.adjoint.engine.Session;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Role;
import java.util.ArrayList;
import java.util.List;

/// What one may differentiate by: floating inputs, parameters and variables, and the parameters
/// that layers own. The session must have run, so that the latter exist.
record Differentiables(Session session) {

  /// Names of those that `target` is computed from, in topological order.
  List<String> of(PortRef target) {
    Inference types = session.types();
    List<String> names = new ArrayList<>();
    for (Node node : types.topology().needed(types.graph(), List.of(target.node()))) {
      boolean isSource =
          types
              .op(node.id())
              .filter(op -> op.role() == Role.INPUT || op.role() == Role.STATE)
              .isPresent();
      boolean isFloating =
          types.type(PortRef.of(node.id())).filter(t -> t.dtype().isFloating()).isPresent();
      if (isSource && isFloating) {
        names.add(node.id());
      }
      names.addAll(owned(node.id()));
    }
    return names;
  }

  private List<String> owned(String node) {
    String prefix = node + "/";
    return session.states().keySet().stream()
        .filter(name -> name.startsWith(prefix) && name.indexOf('/', prefix.length()) < 0)
        .filter(name -> name.indexOf('.', prefix.length()) < 0)
        .toList();
  }
}
