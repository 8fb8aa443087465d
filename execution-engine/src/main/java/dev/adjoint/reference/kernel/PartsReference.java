// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.ops.internal.Parts;

/// Reads each part from where the one before it ends along the axis.
final class PartsReference {

  private PartsReference() {}

  static void run(Call call) {
    Cells whole = call.in(0);
    int axis = Math.toIntExact(call.get(Parts.AXIS));
    long start = 0;
    for (Cells part : call.outputs()) {
      for (long i = 0; i < part.elements(); i++) {
        long[] at = Index.coordinates(i, part.sizes());
        at[axis] += start;
        part.setFrom(i, whole, Index.flat(at, whole.sizes()));
      }
      start += part.sizes()[axis];
    }
  }
}
