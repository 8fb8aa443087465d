// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Verdict;
import dev.adjoint.document.Content;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.InputPort;
import dev.adjoint.type.TensorType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether a wire would fit, found out by drawing it in a copy of the graph and asking inference.
final class ConnectionCheck {
  private static final String CYCLE = "graph.cycle";
  private static final String MISSING = "graph.missing-input";

  private ConnectionCheck() {}

  static Verdict verdict(Content content, PortRef from, String to, int port) {
    Optional<Node> target = content.graph().node(to);
    if (target.isEmpty()) {
      return new Verdict("the node is gone", "", false);
    }
    if (from.node().equals(to)) {
      return new Verdict("a node cannot feed itself", "", false);
    }
    Graph joined =
        content.graph().toBuilder().node(target.get().withInput(port, Optional.of(from))).build();
    Inference after = content.types().update(joined);
    if (introduces(content.types().diagnostics(), after.diagnostics(), CYCLE)) {
      return new Verdict("this would close a cycle", "", false);
    }
    Set<Diagnostic> before = new HashSet<>(content.types().diagnostics(to));
    for (Diagnostic found : after.diagnostics(to)) {
      if (found.isError() && !found.code().equals(MISSING) && !before.contains(found)) {
        return new Verdict(target.get().op() + ": " + found.problem(), detail(found), true);
      }
    }
    return Verdict.FITS;
  }

  private static boolean introduces(List<Diagnostic> before, List<Diagnostic> after, String code) {
    Set<Diagnostic> known = new HashSet<>(before);
    return after.stream().anyMatch(d -> d.code().equals(code) && !known.contains(d));
  }

  private static String detail(Diagnostic found) {
    if (found.expected().isEmpty()) {
      return found.actual();
    }
    return "expected " + found.expected() + ", actual " + found.actual();
  }

  /// Whether the element type alone does not forbid the wire: cheap, for graphs where asking
  /// inference for every port in sight would be felt.
  static boolean mayFit(Content content, PortRef from, String to, int port) {
    Optional<TensorType> type = content.types().type(from);
    Optional<InputPort> input = content.types().op(to).flatMap(op -> op.inputAt(port));
    boolean accepted =
        type.isEmpty() || input.map(p -> p.types().accepts(type.get().dtype())).orElse(false);
    return accepted && !from.node().equals(to);
  }
}
