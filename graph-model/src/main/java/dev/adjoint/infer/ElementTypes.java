// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.op.InputPort;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.DType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Binds the type variables of an op to the element types that arrive, and says which do not agree.
///
/// @param variables element type by type variable
record ElementTypes(Map<String, DType> variables, List<Diagnostic> diagnostics) {

  static ElementTypes of(String node, OpDef op, List<Arrival> arrivals) {
    Map<String, DType> variables = new HashMap<>();
    Map<String, String> boundBy = new HashMap<>();
    List<Diagnostic> found = new ArrayList<>();
    for (int i = 0; i < arrivals.size(); i++) {
      InputPort port = op.inputAt(i).orElse(null);
      if (port == null || !(arrivals.get(i) instanceof Arrival.Typed typed)) {
        continue;
      }
      DType arriving = typed.type().dtype();
      String name = Slots.name(op, i);
      if (!port.types().accepts(arriving)) {
        found.add(unsupported(node, op, port, name, arriving));
        continue;
      }
      if (port.variable().isEmpty()) {
        continue;
      }
      DType bound = variables.putIfAbsent(port.variable(), arriving);
      if (bound == null) {
        boundBy.put(port.variable(), name);
      } else if (bound != arriving) {
        String first = boundBy.getOrDefault(port.variable(), "");
        found.add(mismatch(node, name, first, bound, arriving));
      }
    }
    return new ElementTypes(variables, found);
  }

  private static Diagnostic unsupported(
      String node, OpDef op, InputPort port, String name, DType arriving) {
    return Diagnostic.error(
        "type.unsupported",
        node,
        name,
        op.name() + " does not take this element type",
        port.types().toString(),
        arriving.label());
  }

  private static Diagnostic mismatch(
      String node, String name, String first, DType bound, DType arriving) {
    return Diagnostic.error(
        "type.mismatch",
        node,
        name,
        "inputs " + first + " and " + name + " must have the same element type",
        bound.label(),
        arriving.label());
  }
}
