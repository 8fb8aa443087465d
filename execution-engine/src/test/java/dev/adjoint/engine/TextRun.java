// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import dev.adjoint.graph.Graph;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.Tensor;
import java.util.Map;
import java.util.Optional;

/// One run of a graph that is written as text, in a session of its own: all its outputs, and the
/// gradients that are asked for.
final class TextRun {
  private TextRun() {}

  static Graph graph(String text) throws Exception {
    return TextForm.parse(text, StandardOps.CATALOG);
  }

  static RunResult of(
      String text,
      Mode mode,
      String device,
      Map<String, Tensor> feeds,
      Optional<Differentiate> gradients)
      throws Exception {
    Graph graph = graph(text);
    try (Backend backend = Devices.open(device, 1);
        Session session = new Session(graph, StandardOps.CATALOG, backend, mode, 3)) {
      RunRequest request = RunRequest.fetch(graph.outputs(), feeds);
      return session.run(gradients.isPresent() ? request.with(gradients.get()) : request);
    }
  }
}
