// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;

/// Whether sizes stay within what can be counted, and within what any machine holds.
final class SizeCheck {

  /// One tensor larger than this is reported, in bytes: 1 TiB.
  private static final long ABSURD = 1L << 40;

  private SizeCheck() {}

  static List<Diagnostic> check(String node, OpDef op, List<TensorType> outputs) {
    List<Diagnostic> found = new ArrayList<>(0);
    for (TensorType type : outputs) {
      if (type.shape().isKnown()) {
        check(node, op, type, found);
      }
    }
    return found;
  }

  private static void check(String node, OpDef op, TensorType type, List<Diagnostic> found) {
    try {
      long bytes = type.sizeBytes();
      if (bytes > ABSURD) {
        found.add(absurd(node, type, bytes));
      }
    } catch (ArithmeticException tooLarge) {
      found.add(overflow(node, op, type.display()));
    }
  }

  static Diagnostic overflow(String node, OpDef op, String actual) {
    return Diagnostic.error(
        "shape.overflow",
        node,
        "",
        "the result of " + op.name() + " has more elements than can be counted",
        "sizes whose product is below 2^63 bytes",
        actual);
  }

  private static Diagnostic absurd(String node, TensorType type, long bytes) {
    return Diagnostic.warning(
        "memory.absurd",
        node,
        "",
        "one tensor of " + type.display() + " needs " + Words.bytes(bytes) + " of memory");
  }
}
