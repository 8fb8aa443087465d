// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Fix;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.InputPort;
import dev.adjoint.op.OpDef;
import java.util.ArrayList;
import java.util.List;

/// Whether the wires of a node go where its op has ports: none missing, none too many, none from
/// nowhere.
final class Structure {

  private final Node node;
  private final OpDef op;
  private final List<Arrival> arrivals;
  private final List<Diagnostic> found = new ArrayList<>();

  private Structure(Node node, OpDef op, List<Arrival> arrivals) {
    this.node = node;
    this.op = op;
    this.arrivals = arrivals;
  }

  static List<Diagnostic> check(Node node, OpDef op, List<Arrival> arrivals) {
    Structure structure = new Structure(node, op, arrivals);
    for (int slot = 0; slot < arrivals.size(); slot++) {
      structure.wire(slot);
    }
    structure.ports();
    return structure.found;
  }

  private void wire(int slot) {
    boolean wired = node.input(slot).isPresent();
    if (wired && op.inputAt(slot).isEmpty()) {
      report("graph.too-many-inputs", slot, op.name() + " has no such input", ports(op), "a wire");
    } else if (arrivals.get(slot) instanceof Arrival.Dangling) {
      String source = node.input(slot).map(PortRef::toString).orElse("");
      report("graph.dangling-wire", slot, "the wire comes from nowhere", "an output", source);
    }
  }

  private void report(String code, int slot, String problem, String expected, String actual) {
    Fix off = new Fix.Disconnect("Disconnect " + Slots.name(op, slot), node.id(), slot);
    found.add(
        Diagnostic.error(code, node.id(), Slots.name(op, slot), problem, expected, actual)
            .withFixes(List.of(off)));
  }

  private void ports() {
    List<InputPort> ports = op.inputs();
    for (int i = 0; i < ports.size(); i++) {
      InputPort port = ports.get(i);
      if (port.variadic()) {
        variadic(port, i);
      } else if (!port.optional() && node.input(i).isEmpty()) {
        missing(i, port.types().toString());
      }
    }
  }

  private void variadic(InputPort port, int first) {
    int slots = Math.max(first + port.minimum(), node.inputs().size());
    for (int slot = first; slot < slots; slot++) {
      if (node.input(slot).isEmpty()) {
        missing(slot, "at least " + port.minimum() + " wires, none left out");
      }
    }
  }

  private void missing(int slot, String expected) {
    found.add(
        Diagnostic.error(
            "graph.missing-input",
            node.id(),
            Slots.name(op, slot),
            "input " + Slots.name(op, slot) + " of " + op.name() + " is not connected",
            "a wire carrying " + expected,
            "no wire"));
  }

  private static String ports(OpDef op) {
    return switch (op.inputs().size()) {
      case 0 -> "no inputs";
      case 1 -> "one input";
      default -> "at most " + op.inputs().size() + " inputs";
    };
  }
}
