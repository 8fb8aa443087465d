// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.ops.internal.SliceGradient;

/// `dX[start + i * step] = dY[i]`, zero elsewhere.
final class SliceGradientReference {

  private SliceGradientReference() {}

  static void run(Call call) {
    Cells dy = call.in(0);
    Cells dx = call.out();
    dx.zero();
    for (long i = 0; i < dy.elements(); i++) {
      long[] at = Index.coordinates(i, dy.sizes());
      for (int axis = 0; axis < at.length; axis++) {
        at[axis] =
            call.get(SliceGradient.STARTS).get(axis)
                + at[axis] * call.get(SliceGradient.STEPS).get(axis);
      }
      dx.setFrom(Index.flat(at, dx.sizes()), dy, i);
    }
  }
}
