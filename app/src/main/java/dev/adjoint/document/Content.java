// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.infer.Inference;
import java.util.List;

/// A graph together with its types, which always belong to this very graph. After an edit of a very
/// large one those of nodes far behind it may still be those of before, until they are found.
public record Content(Graph graph, Inference types) {
  public List<Diagnostic> diagnostics() {
    return types.diagnostics();
  }

  /// The same with all types found: for whoever computes with them. Any thread; may take a moment.
  public Content settled() {
    return types.isComplete() ? this : new Content(graph, types.complete());
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
