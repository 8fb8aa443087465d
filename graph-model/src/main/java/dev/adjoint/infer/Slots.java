// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.op.InputPort;
import dev.adjoint.op.OpDef;

/// How input slots are called in diagnostics: `A`, or `inputs[2]` within a variadic input.
final class Slots {

  private Slots() {}

  static String name(OpDef op, int slot) {
    return op.inputAt(slot).map(port -> name(op, port, slot)).orElse("input " + slot);
  }

  private static String name(OpDef op, InputPort port, int slot) {
    return port.variadic()
        ? port.name() + "[" + (slot - op.inputs().size() + 1) + "]"
        : port.name();
  }
}
