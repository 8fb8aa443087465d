// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.backend.KernelFault;
import dev.adjoint.ops.internal.ScatterRows;

/// `output[places[i], j] = output[places[i], j] ∘ updates[i, j]`, beginning with the data.
final class ScatterRowsReference {

  private ScatterRowsReference() {}

  static void run(Call call) {
    Cells out = call.out();
    for (long i = 0; i < out.elements(); i++) {
      out.setFrom(i, call.in(0), i);
    }
    Cells updates = call.in(2);
    long width = updates.sizes()[1];
    long rows = out.sizes()[0];
    for (long i = 0; i < updates.elements(); i++) {
      long place = call.in(1).getLong(i / width);
      if (place < 0 || place >= rows) {
        throw new KernelFault(
            "row %d at position %d is outside 0…%d".formatted(place, i / width, rows - 1));
      }
      combine(call.get(ScatterRows.REDUCTION), out, place * width + i % width, updates, i);
    }
  }

  private static void combine(String reduction, Cells out, long at, Cells updates, long i) {
    if (reduction.equals("none")) {
      out.setFrom(at, updates, i);
    } else if (out.isFloating()) {
      out.set(at, combined(reduction, out.get(at), updates.get(i)));
    } else {
      out.setLong(at, combined(reduction, out.getLong(at), updates.getLong(i)));
    }
  }

  private static double combined(String reduction, double a, double b) {
    return switch (reduction) {
      case "add" -> a + b;
      case "mul" -> a * b;
      case "max" -> Math.max(a, b);
      default -> Math.min(a, b);
    };
  }

  private static long combined(String reduction, long a, long b) {
    return switch (reduction) {
      case "add" -> a + b;
      case "mul" -> a * b;
      case "max" -> Math.max(a, b);
      default -> Math.min(a, b);
    };
  }
}
