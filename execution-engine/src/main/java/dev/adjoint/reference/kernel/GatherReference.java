// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.backend.EitherEnd;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.internal.GatherGradient;
import dev.adjoint.ops.shape.Gather;

/// `output[…, i, …] = data[…, indices[i], …]` and its gradient, which adds the slices back in
/// place.
final class GatherReference {

  private GatherReference() {}

  static void run(Call call) {
    Cells data = call.in(0);
    Cells indices = call.in(1);
    int axis = Axes.index(call.get(Gather.AXIS), data.rank());
    requireInside(indices, data.sizes()[axis], axis);
    each(call.out(), indices, data, axis, (i, from) -> call.out().setFrom(i, data, from));
  }

  static void gradient(Call call) {
    Cells dy = call.in(0);
    Cells indices = call.in(1);
    Cells dx = call.out();
    int axis = Math.toIntExact(call.get(GatherGradient.AXIS));
    requireInside(indices, dx.sizes()[axis], axis);
    dx.zero();
    each(dy, indices, dx, axis, (i, to) -> add(dx, to, dy, i));
  }

  private static void add(Cells to, long at, Cells from, long i) {
    if (to.isFloating()) {
      to.set(at, to.get(at) + from.get(i));
    } else {
      to.setLong(at, to.getLong(at) + from.getLong(i));
    }
  }

  @FunctionalInterface
  private interface Pair {
    void accept(long picked, long whole);
  }

  /// Visits every element of `picked` with the element of `whole` that it was picked from.
  private static void each(Cells picked, Cells indices, Cells whole, int axis, Pair body) {
    long size = whole.sizes()[axis];
    long after = Index.product(whole.sizes(), axis + 1, whole.rank());
    long count = indices.elements();
    for (long i = 0; i < picked.elements(); i++) {
      long before = i / after / count;
      long index = indices.getLong(i / after % count);
      long row = index < 0 ? index + size : index;
      body.accept(i, (before * size + row) * after + i % after);
    }
  }

  private static void requireInside(Cells indices, long size, int axis) {
    for (long i = 0; i < indices.elements(); i++) {
      EitherEnd.index(indices.getLong(i), size, i, axis);
    }
  }
}
