// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.infer.Inference;
import java.util.List;

/// A graph together with its types, which always belong to this very graph.
public record Content(Graph graph, Inference types) {
  public List<Diagnostic> diagnostics() {
    return types.diagnostics();
  }

  /// What lies at the end of a way into its bodies; there must be such a body.
  Content at(List<BodyPlace> path) {
    Content at = this;
    for (BodyPlace place : path) {
      Inference inner = at.types().within(place).orElseThrow();
      at = new Content(inner.graph(), inner);
    }
    return at;
  }
}
