// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.ops.Axes;
import dev.adjoint.ops.shape.Concat;

/// Writes each input after the one before it along the axis.
final class ConcatReference {

  private ConcatReference() {}

  static void run(Call call) {
    Cells out = call.out();
    int axis = Axes.index(call.get(Concat.AXIS), out.rank());
    long start = 0;
    for (int input = 0; input < call.inputs().size(); input++) {
      Cells in = call.in(input);
      for (long i = 0; i < in.elements(); i++) {
        long[] at = Index.coordinates(i, in.sizes());
        at[axis] += start;
        out.setFrom(Index.flat(at, out.sizes()), in, i);
      }
      start += in.sizes()[axis];
    }
  }
}
