// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.op.Attribute;
import dev.adjoint.ops.Axes;

/// `y = exp(x - m) / Σ exp(x - m)` along one axis, `m` the maximum there; or its logarithm.
final class SoftmaxReference {

  private SoftmaxReference() {}

  static ReferenceKernel of(Attribute<Long> axisKey, boolean logarithm) {
    return call -> {
      Cells x = call.in(0);
      Cells y = call.out();
      long[] sizes = x.sizes();
      int axis = Axes.index(call.get(axisKey), sizes.length);
      long step = Index.product(sizes, axis + 1, sizes.length);
      for (long i = 0; i < x.elements(); i++) {
        if (i / step % sizes[axis] == 0) {
          line(x, y, i, step, sizes[axis], logarithm);
        }
      }
    };
  }

  private static void line(Cells x, Cells y, long start, long step, long count, boolean logarithm) {
    double max = Double.NEGATIVE_INFINITY;
    for (long k = 0; k < count; k++) {
      max = Math.max(max, x.get(start + k * step));
    }
    double sum = 0;
    for (long k = 0; k < count; k++) {
      sum += Math.exp(x.get(start + k * step) - max);
    }
    for (long k = 0; k < count; k++) {
      double shifted = x.get(start + k * step) - max;
      y.set(start + k * step, logarithm ? shifted - Math.log(sum) : Math.exp(shifted) / sum);
    }
  }
}
