// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;

/// Words for an op that the catalog does not have, with the nearest name that it does.
final class UnknownOp {

  private UnknownOp() {}

  static Diagnostic report(Node node, OpCatalog catalog) {
    String expected =
        Nearest.of(
                node.op(),
                catalog.all().stream()
                    .filter(op -> op.category() != Category.INTERNAL)
                    .map(OpDef::name)
                    .toList())
            .map(name -> name + ", or another op of the catalog")
            .orElse("an op of the catalog");
    return Diagnostic.error(
        "graph.unknown-op",
        node.id(),
        "",
        "there is no op called " + node.op(),
        expected,
        node.op());
  }
}
