// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Bodies;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Rejection;
import dev.adjoint.op.Use;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One op asked for the types of its outputs: attributes, then element types, then shapes; the
/// first of these that fails ends it.
///
/// @param outputs empty when there is an error, or when an input has no type
record Typing(List<TensorType> outputs, List<Diagnostic> diagnostics) {

  /// Asks `op`, which has no bodies, as used by the node called `id`. The wires must fit the ports.
  static Typing of(String id, OpDef op, Attributes attributes, List<Arrival> arrivals) {
    return of(
        id, op, attributes, arrivals, new BodyTyping(id, OpCatalog.of(List.of()), new Effort()));
  }

  /// As above for any op; the bodies that the node holds are made of ops of `catalog`.
  static Typing of(
      String id, OpDef op, Attributes attributes, List<Arrival> arrivals, OpCatalog catalog) {
    return of(id, op, attributes, arrivals, new BodyTyping(id, catalog, new Effort()));
  }

  static Typing of(
      String id, OpDef op, Attributes attributes, List<Arrival> arrivals, BodyTyping bodies) {
    List<Diagnostic> found = new ArrayList<>(AttributeCheck.check(id, op, attributes));
    if (Diagnostic.holdErrors(found)) {
      return new Typing(List.of(), found);
    }
    List<Diagnostic> clashes = ElementTypes.check(id, op, arrivals);
    found.addAll(clashes);
    if (!clashes.isEmpty() || blocked(arrivals)) {
      return new Typing(List.of(), found);
    }
    List<Optional<TensorType>> inputs = arrivals.stream().map(Arrival::known).toList();
    Use use = new Use(op, attributes, inputs, slot -> arrivals.get(slot).value(), bodies);
    try {
      List<TensorType> outputs = use.outputTypes();
      found.addAll(bodies.found());
      found.addAll(SizeCheck.check(id, op, outputs));
      boolean overflow = Diagnostic.holdErrors(found);
      return new Typing(overflow ? List.of() : outputs, found);
    } catch (Bodies.Faulty inBody) {
      found.addAll(bodies.found());
    } catch (Rejection.Raised raised) {
      found.add(Diagnostic.rejected(id, raised.rejection()));
    } catch (ArithmeticException overflow) {
      found.add(SizeCheck.overflow(id, op, Words.arriving(arrivals)));
    } catch (RuntimeException fault) {
      found.add(internal(id, op, fault));
    }
    return new Typing(List.of(), found);
  }

  /// The op, which has no bodies, with what arrives at its inputs.
  static Use use(OpDef op, Attributes attributes, List<Arrival> arrivals) {
    List<Optional<TensorType>> inputs = arrivals.stream().map(Arrival::known).toList();
    return new Use(op, attributes, inputs, slot -> arrivals.get(slot).value());
  }

  boolean hasErrors() {
    return Diagnostic.holdErrors(diagnostics);
  }

  private static boolean blocked(List<Arrival> arrivals) {
    for (Arrival arrival : arrivals) {
      if (arrival instanceof Arrival.Blocked || arrival instanceof Arrival.Dangling) {
        return true;
      }
    }
    return false;
  }

  private static Diagnostic internal(String id, OpDef op, RuntimeException fault) {
    String why = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    return Diagnostic.error(
        "internal",
        id,
        "",
        "the rule of " + op.name() + " failed (" + why + "); please report this graph",
        "",
        "");
  }
}
