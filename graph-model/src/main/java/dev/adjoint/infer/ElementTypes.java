// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.op.InputPort;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.DType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Binds the type variables of an op to the element types that arrive, and says which do not agree.
final class ElementTypes {

  /// What a type variable is, and the slot that says so.
  private record Bound(String variable, DType type, int slot) {}

  private ElementTypes() {}

  static List<Diagnostic> check(String node, OpDef op, List<Arrival> arrivals) {
    List<Diagnostic> found = new ArrayList<>(0);
    // An op has very few variables.
    List<Bound> bound = new ArrayList<>(1);
    for (int i = 0; i < arrivals.size(); i++) {
      InputPort port = op.inputAt(i).orElse(null);
      if (port == null || !(arrivals.get(i) instanceof Arrival.Typed typed)) {
        continue;
      }
      DType arriving = typed.type().dtype();
      if (!port.types().accepts(arriving)) {
        found.add(unsupported(node, op, port, Slots.name(op, i), arriving));
        continue;
      }
      if (port.variable().isEmpty()) {
        continue;
      }
      Bound first = find(port.variable(), bound);
      if (first == null) {
        bound.add(new Bound(port.variable(), arriving, i));
      } else if (first.type() != arriving) {
        String by = Slots.name(op, first.slot());
        found.add(mismatch(node, Slots.name(op, i), by, first.type(), arriving));
      }
    }
    return found;
  }

  private static @Nullable Bound find(String variable, List<Bound> bound) {
    for (Bound each : bound) {
      if (each.variable().equals(variable)) {
        return each;
      }
    }
    return null;
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
