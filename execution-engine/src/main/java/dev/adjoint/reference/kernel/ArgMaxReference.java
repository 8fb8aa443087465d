// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.ops.Axes;
import dev.adjoint.ops.reduce.ArgMax;

/// The place of the largest element along one axis: the first one, or the last when asked. NaN
/// counts as larger than every number, as in NumPy.
final class ArgMaxReference {

  private ArgMaxReference() {}

  static void run(Call call) {
    Cells in = call.in(0);
    Cells out = call.out();
    int axis = Axes.index(call.get(ArgMax.AXIS), in.rank());
    boolean last = call.get(ArgMax.SELECT_LAST_INDEX);
    long size = in.sizes()[axis];
    long after = Index.product(in.sizes(), axis + 1, in.rank());
    for (long i = 0; i < out.elements(); i++) {
      long start = i / after * size * after + i % after;
      long best = 0;
      for (long k = 1; k < size; k++) {
        int order = compare(in, start + k * after, start + best * after);
        best = order > 0 || (last && order == 0) ? k : best;
      }
      out.setLong(i, best);
    }
  }

  /// Numbers in order with -0 equal to 0, then NaN.
  private static int compare(Cells in, long a, long b) {
    return in.isFloating()
        ? Double.compare(in.get(a) + 0.0, in.get(b) + 0.0)
        : Long.compare(in.getLong(a), in.getLong(b));
  }
}
