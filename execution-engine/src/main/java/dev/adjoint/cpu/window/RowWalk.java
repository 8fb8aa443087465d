// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.window;

import dev.adjoint.ops.conv.WindowAxis;
import dev.adjoint.ops.conv.Windows;

/// Visits every tap of the windows over one plane, row by row: for each tap, the runs of windows
/// along the last axis for which it lies inside the image. Taps that only see padding cost nothing.
/// Immutable; walking allocates nothing.
public final class RowWalk {

  private final WindowAxis[] outer;
  private final WindowAxis last;
  private final long[][] taps;
  private final long outerTaps;
  private final long outerWindows;

  public RowWalk(Windows windows) {
    int rank = windows.rank();
    this.outer = windows.axes().subList(0, rank - 1).toArray(WindowAxis[]::new);
    this.last = windows.axis(rank - 1);
    this.taps = windows.axes().stream().map(WindowAxis::usedTaps).toArray(long[][]::new);
    long tapRows = 1;
    long windowRows = 1;
    for (int axis = 0; axis < outer.length; axis++) {
      tapRows = Math.multiplyExact(tapRows, taps[axis].length);
      windowRows = Math.multiplyExact(windowRows, outer[axis].out());
    }
    this.outerTaps = tapRows;
    this.outerWindows = windowRows;
  }

  /// What happens where a tap of some neighbouring windows meets elements of the image.
  @FunctionalInterface
  public interface Visitor {
    /// @param tap number of the tap in its window
    /// @param image first element of the image, in its plane; the others lie a stride apart
    /// @param window first window, in its plane; the others follow
    void row(long tap, long image, long window, long count);
  }

  /// Distance between the elements of a run in the image.
  public long stride() {
    return last.stride();
  }

  public void walk(Visitor visitor) {
    for (long outerTap = 0; outerTap < outerTaps; outerTap++) {
      long tapRow = tapRow(outerTap) * last.kernel();
      for (long tap : taps[outer.length]) {
        long from = last.firstWindow(tap);
        long count = last.endWindow(tap) - from;
        if (count > 0) {
          rows(visitor, outerTap, tapRow + tap, last.place(from, tap), from, count);
        }
      }
    }
  }

  /// The number of a used tap of the outer axes among all taps.
  private long tapRow(long used) {
    long row = 0;
    long size = 1;
    for (int axis = outer.length - 1; axis >= 0; axis--) {
      row += taps[axis][(int) (used % taps[axis].length)] * size;
      size *= outer[axis].kernel();
      used /= taps[axis].length;
    }
    return row;
  }

  private void rows(Visitor visitor, long outerTap, long tap, long place, long from, long count) {
    for (long row = 0; row < outerWindows; row++) {
      long image = imageRow(row, outerTap);
      if (image >= 0) {
        visitor.row(tap, image * last.in() + place, row * last.out() + from, count);
      }
    }
  }

  /// The row of the image that a used tap of a row of windows sees, or -1 in the padding.
  private long imageRow(long row, long used) {
    long image = 0;
    long size = 1;
    for (int axis = outer.length - 1; axis >= 0; axis--) {
      WindowAxis own = outer[axis];
      boolean first = axis == 0;
      long tap = taps[axis][(int) (first ? used : used % taps[axis].length)];
      long place = own.place(first ? row : row % own.out(), tap);
      if (place < 0 || place >= own.in()) {
        return -1;
      }
      image += place * size;
      if (!first) {
        size *= own.in();
        row /= own.out();
        used /= taps[axis].length;
      }
    }
    return image;
  }
}
