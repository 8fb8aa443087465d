// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import java.util.List;
import java.util.Optional;

/// Adds to each error of a node what would mend it.
final class Proposals {

  private Proposals() {}

  static List<Diagnostic> mend(
      Typing typing,
      Node node,
      OpDef op,
      List<Arrival> arrivals,
      List<Optional<Node>> sources,
      OpCatalog catalog) {
    return typing.diagnostics();
  }
}
