// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.backend.EitherEnd;
import dev.adjoint.ops.internal.Recurrence;
import dev.adjoint.ops.reduce.CumSum;

/// Running totals along one axis, each from the one before.
final class RunningReference {

  private RunningReference() {}

  static void sum(Call call) {
    int axis = EitherEnd.axis(call.in(1).getLong(0), call.in(0).rank());
    boolean exclusive = call.get(CumSum.EXCLUSIVE);
    Cells x = call.in(0);
    Cells y = call.out();
    along(
        y,
        axis,
        call.get(CumSum.REVERSE),
        (i, previous) -> {
          long term = exclusive ? previous : i;
          if (previous < 0) {
            put(y, i, exclusive ? 0 : x.get(i), exclusive || y.isFloating() ? 0 : x.getLong(i));
          } else if (y.isFloating()) {
            y.set(i, y.get(previous) + x.get(term));
          } else {
            y.setLong(i, y.getLong(previous) + x.getLong(term));
          }
        });
  }

  static void recurrence(Call call) {
    Cells a = call.in(0);
    Cells b = call.in(1);
    Cells s = call.out();
    along(
        s,
        Math.toIntExact(call.get(Recurrence.AXIS)),
        call.get(Recurrence.REVERSE),
        (i, previous) -> {
          if (s.isFloating()) {
            s.set(i, a.get(i) * (previous < 0 ? 0 : s.get(previous)) + b.get(i));
          } else {
            s.setLong(i, a.getLong(i) * (previous < 0 ? 0 : s.getLong(previous)) + b.getLong(i));
          }
        });
  }

  private static void put(Cells y, long i, double real, long whole) {
    if (y.isFloating()) {
      y.set(i, real);
    } else {
      y.setLong(i, whole);
    }
  }

  @FunctionalInterface
  private interface Step {
    /// @param previous the element before `i` along the axis, -1 for the first
    void at(long i, long previous);
  }

  /// Visits every element after the one before it along `axis`.
  private static void along(Cells cells, int axis, boolean reverse, Step step) {
    long[] sizes = cells.sizes();
    long stride = Index.product(sizes, axis + 1, sizes.length);
    for (long n = 0; n < cells.elements(); n++) {
      long i = reverse ? cells.elements() - 1 - n : n;
      long place = Index.coordinates(i, sizes)[axis];
      boolean first = place == (reverse ? sizes[axis] - 1 : 0);
      step.at(i, first ? -1 : reverse ? i + stride : i - stride);
    }
  }
}
