// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.ops.conv.MaxPool;
import dev.adjoint.ops.conv.WindowAxis;
import dev.adjoint.ops.conv.Windows;
import dev.adjoint.ops.internal.WindowSpread;
import dev.adjoint.ops.internal.WindowSum;

/// Windows without weights, each plane of batch and channel by itself.
final class PoolReference {

  private PoolReference() {}

  static void sum(Call call) {
    Cells x = call.in(0);
    Cells y = call.out();
    Windows windows = WindowSum.windows(call.attributes(), x.type().shape());
    y.zero();
    each(windows, y.elements(), (i, o) -> y.set(o, y.get(o) + x.get(i)));
  }

  static void spread(Call call) {
    Cells y = call.in(0);
    Cells x = call.out();
    Windows windows = WindowSpread.windows(call.attributes(), y.type().shape());
    x.zero();
    each(windows, y.elements(), (i, o) -> x.set(i, x.get(i) + y.get(o)));
  }

  static void max(Call call) {
    Cells x = call.in(0);
    Cells y = call.out();
    Cells places = call.outputs().get(1);
    Windows windows = MaxPool.windows(call.attributes(), x.type().shape());
    for (long o = 0; o < y.elements(); o++) {
      y.set(o, Double.NEGATIVE_INFINITY);
      places.setLong(o, -1);
    }
    each(windows, y.elements(), (i, o) -> challenge(x.get(i), i, y, places, o));
    boolean byColumn = call.get(MaxPool.STORAGE_ORDER) == 1;
    for (long o = 0; o < y.elements(); o++) {
      long plane = o / windows.windows() * windows.inputs();
      long place = places.getLong(o) < 0 ? 0 : places.getLong(o) - plane;
      places.setLong(o, plane + (byColumn ? byColumn(place, windows) : place));
    }
  }

  private static void challenge(double value, long i, Cells y, Cells places, long o) {
    double best = y.get(o);
    boolean first = places.getLong(o) < 0;
    if (first || value > best || (Double.isNaN(value) && !Double.isNaN(best))) {
      y.set(o, value);
      places.setLong(o, i);
    }
  }

  /// The number of a place of a plane when the first axis runs fastest.
  private static long byColumn(long place, Windows windows) {
    long[] at = Index.coordinates(place, windows.sizes(WindowAxis::in));
    long number = 0;
    for (int axis = at.length - 1; axis >= 0; axis--) {
      number = number * windows.axis(axis).in() + at[axis];
    }
    return number;
  }

  /// An element of the image and a window that sees it.
  @FunctionalInterface
  private interface Meeting {
    void at(long image, long window);
  }

  private static void each(Windows windows, long count, Meeting meeting) {
    for (long o = 0; o < count; o++) {
      long[] window = Index.coordinates(o % windows.windows(), windows.sizes(WindowAxis::out));
      for (long tap = 0; tap < windows.taps(); tap++) {
        long place = Places.of(windows, window, tap);
        if (place >= 0) {
          meeting.at(o / windows.windows() * windows.inputs() + place, o);
        }
      }
    }
  }
}
