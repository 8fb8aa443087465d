// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.ops.conv.WindowAxis;
import dev.adjoint.ops.conv.Windows;

/// Where the taps of a window lie.
final class Places {

  private Places() {}

  /// The element of a plane of the input that tap `tap` of the window sees, or -1 in the padding.
  static long of(Windows windows, long[] window, long tap) {
    long[] taps = Index.coordinates(tap, windows.sizes(WindowAxis::kernel));
    long flat = 0;
    for (int axis = 0; axis < windows.rank(); axis++) {
      long place = windows.axis(axis).place(window[axis], taps[axis]);
      long size = windows.axis(axis).in();
      if (place < 0 || place >= size) {
        return -1;
      }
      flat = flat * size + place;
    }
    return flat;
  }
}
