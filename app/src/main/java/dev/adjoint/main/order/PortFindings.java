// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.canvas.ConnectionCheck;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.page.DocumentPage;
import dev.adjoint.op.OpDef;
import dev.adjoint.scene.Ports;
import dev.adjoint.search.Finding;
import dev.adjoint.search.FindingSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// Ports to connect the selected node with, for people who draw without a pointer: only those that
/// fit.
record PortFindings(DocumentPage page, Messages messages) {
  /// Asking inference about every port of a large graph would be felt; the nearest are asked first.
  private static final int MOST = 400;

  private record Source(ObservableValue<String> name, List<Finding> all) implements FindingSource {}

  /// Inputs anywhere that can take the node's first output.
  FindingSource takers(Node node) {
    PortRef from = new PortRef(node.id(), 0);
    List<Finding> found = new ArrayList<>();
    int asked = 0;
    for (Node target : graph()) {
      List<String> ports = ports(target);
      for (int port = 0; port < ports.size() && asked < MOST; port++) {
        asked++;
        if (!target.id().equals(node.id()) && fits(from, target.id(), port)) {
          found.add(finding(target, ports.get(port), new Wire(from, target.id(), port)));
        }
      }
    }
    return new Source(messages.bound("keys.connect-to"), found);
  }

  /// Outputs anywhere that fit one of the node's inputs, free inputs first.
  FindingSource sources(Node node) {
    List<Finding> free = new ArrayList<>();
    List<Finding> taken = new ArrayList<>();
    List<String> ports = ports(node);
    int asked = 0;
    for (int port = 0; port < ports.size(); port++) {
      for (Node source : graph()) {
        PortRef from = new PortRef(source.id(), 0);
        boolean other = !source.id().equals(node.id()) && asked++ < MOST;
        if (other && fits(from, node.id(), port)) {
          Wire wire = new Wire(from, node.id(), port);
          (node.input(port).isEmpty() ? free : taken).add(finding(source, ports.get(port), wire));
        }
      }
    }
    free.addAll(taken);
    return new Source(messages.bound("keys.connect-from"), free);
  }

  private Finding finding(Node node, String port, Wire wire) {
    Optional<PortRef> before =
        document().graph().node(wire.to()).flatMap(target -> target.input(wire.port()));
    String note =
        before
            .map(old -> messages.text("keys.replaces", old.toString()))
            .orElse(messages.text("keys.fits"));
    String category =
        document()
            .catalog()
            .find(node.op())
            .map(OpDef::category)
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .orElse("internal");
    return Finding.of(
        node.id() + " · " + node.op() + " · " + port,
        note,
        new Finding.Look.Op(node.op(), category),
        () -> page.edits().wires().connect(wire));
  }

  private List<String> ports(Node node) {
    return Ports.inputs(node, document().catalog().find(node.op()));
  }

  private List<Node> graph() {
    return List.copyOf(document().graph().nodes());
  }

  private DocumentViewModel document() {
    return page.document();
  }

  private boolean fits(PortRef from, String to, int port) {
    return ConnectionCheck.fits(document().content(), from, to, port);
  }
}
