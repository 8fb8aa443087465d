// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.type.DType;

/// Converts elements: floating to integer rounds towards zero and saturates, NaN becomes 0;
/// anything but 0 is true; a long that is too long for 32 bits wraps.
final class CastReference {

  private CastReference() {}

  static void run(Call call) {
    Cells in = call.in(0);
    Cells out = call.out();
    for (long i = 0; i < out.elements(); i++) {
      if (out.isFloating()) {
        out.set(i, in.get(i));
      } else if (in.isFloating()) {
        out.setLong(i, whole(in.get(i), out.type().dtype()));
      } else {
        out.setLong(i, whole(in.getLong(i), out.type().dtype()));
      }
    }
  }

  private static long whole(double value, DType to) {
    return switch (to) {
      case BOOL -> value != 0 ? 1 : 0;
      case INT32 -> (int) value;
      default -> (long) value;
    };
  }

  private static long whole(long value, DType to) {
    return to == DType.BOOL ? (value != 0 ? 1 : 0) : value;
  }
}
