// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Verdict;
import dev.adjoint.canvas.gesture.Verdict.Reason;
import dev.adjoint.document.Content;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.InputPort;
import dev.adjoint.type.TensorType;
import java.util.Optional;

/// Whether a wire would fit, found out by asking inference.
public final class ConnectionCheck {
  private static final String CYCLE = "graph.cycle";

  private ConnectionCheck() {}

  /// Whether a wire from there would be good at this port.
  public static boolean fits(Content content, PortRef from, String to, int port) {
    return verdict(content, from, to, port).fits();
  }

  static Verdict verdict(Content content, PortRef from, String to, int port) {
    Optional<Node> target = content.graph().node(to);
    if (target.isEmpty()) {
      return Verdict.of(Reason.GONE);
    }
    if (from.node().equals(to)) {
      return Verdict.of(Reason.FEEDS_ITSELF);
    }
    Optional<Diagnostic> objection = content.types().trial(from).objection(to, port);
    if (objection.isEmpty() || isKnown(content, to, objection.get())) {
      return mayFit(content, from, to, port) ? Verdict.FITS : Verdict.type(target.get().op());
    }
    Diagnostic found = objection.get();
    return found.code().equals(CYCLE)
        ? Verdict.of(Reason.CYCLE)
        : Verdict.broken(target.get().op(), found);
  }

  /// Whether the node is at fault in this way already, whatever this wire does.
  private static boolean isKnown(Content content, String node, Diagnostic found) {
    return content.types().diagnostics(node).stream()
        .anyMatch(known -> known.line().equals(found.line()));
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
