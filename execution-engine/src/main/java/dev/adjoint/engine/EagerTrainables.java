// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.Node;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.ops.source.Parameter;
import java.util.ArrayList;
import java.util.List;

/// Names of the trainable states among evaluated nodes: parameters and variables that are not
/// frozen, and what layers own.
final class EagerTrainables {

  private EagerTrainables() {}

  static List<String> of(EagerPass pass, List<Node> order) {
    List<String> names = new ArrayList<>();
    for (Node node : order) {
      OpDef op = pass.types().op(node.id()).orElseThrow();
      boolean floating =
          pass.types().outputTypes(node.id()).stream().anyMatch(t -> t.dtype().isFloating());
      if (op.role() == Role.STATE && floating) {
        if (node.attributes().find(Parameter.TRAINABLE).orElse(true)) {
          names.add(node.id());
        }
      }
      pass.use(node.id())
          .ifPresent(
              use ->
                  names.addAll(
                      pass.plans()
                          .get(use, use.training(), use::forward)
                          .program()
                          .states()
                          .keySet()));
    }
    return names;
  }
}
