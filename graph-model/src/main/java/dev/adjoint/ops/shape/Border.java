// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.ops.Axes;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What is added before and after the elements of one axis; negative numbers cut off.
record Border(long begin, long end) {

  private static final Border NONE = new Border(0, 0);

  /// The borders of every axis.
  ///
  /// @param pads all begins, then all ends, as ONNX lists them
  /// @param axes which axes they are for; all when empty
  static List<Border> all(int rank, long[] pads, Optional<Tensor> axes) {
    List<Border> borders = new ArrayList<>(Collections.nCopies(rank, NONE));
    int count = pads.length / 2;
    for (int i = 0; i < count; i++) {
      int at = i;
      int axis = Axes.index(axes.map(a -> a.getLong(at)).orElse((long) i), rank);
      borders.set(axis, new Border(pads[i], pads[i + count]));
    }
    return borders;
  }

  long before() {
    return Math.max(0, begin);
  }

  long after() {
    return Math.max(0, end);
  }

  long cutBefore() {
    return begin < 0 ? Math.negateExact(begin) : 0;
  }

  /// How many of `size` elements are left, 0 or more if the border fits.
  long kept(long size) {
    long cutAfter = end < 0 ? Math.negateExact(end) : 0;
    return Math.subtractExact(Math.subtractExact(size, cutBefore()), cutAfter);
  }

  /// How many elements there are when `kept` are left of the old ones.
  long grown(long kept) {
    return Math.addExact(kept, Math.addExact(before(), after()));
  }
}
