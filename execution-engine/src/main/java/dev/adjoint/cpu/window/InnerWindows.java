// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.window;

import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.ops.conv.WindowAxis;
import dev.adjoint.ops.conv.Windows;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// The largest elements of small windows that lie wholly in the image: every window is read once,
/// its best element so far stays in registers, and nothing branches on data, which no processor
/// could foresee.
final class InnerWindows {

  /// Windows with more taps than this are walked a tap at a time.
  private static final long MOST_TAPS = 64;

  /// Below the key of every float.
  private static final long NOTHING = -1L << 40;

  private static final long NAN = 1L << 40;

  private final long[] rows;
  private final long[] taps;
  private final long stride;
  private final long out;

  private InnerWindows(Windows windows) {
    WindowAxis last = windows.axis(windows.rank() - 1);
    this.rows = offsets(windows, windows.rank() - 1, WindowAxis::out, WindowAxis::stride, true);
    this.taps = offsets(windows, windows.rank(), WindowAxis::kernel, WindowAxis::dilation, false);
    this.stride = last.stride();
    this.out = last.out();
  }

  /// Empty where a window reaches beyond the image or is large.
  static Optional<InnerWindows> of(Windows windows) {
    boolean inside =
        windows.axes().stream()
            .allMatch(axis -> axis.out() > 0 && axis.before() <= 0 && axis.after() <= 0);
    return inside && windows.taps() <= MOST_TAPS
        ? Optional.of(new InnerWindows(windows))
        : Optional.empty();
  }

  private interface Number {
    long of(WindowAxis axis);
  }

  /// Where all combinations along the first `axes` axes lie in a plane, in row-major order.
  ///
  /// @param cropped from the first window on, instead of the first element
  private static long[] offsets(
      Windows windows, int axes, Number count, Number step, boolean cropped) {
    long[] offsets = {0};
    for (int a = 0; a < windows.rank(); a++) {
      WindowAxis axis = windows.axis(a);
      int number = a < axes ? Math.toIntExact(count.of(axis)) : 1;
      long[] next = new long[Math.multiplyExact(offsets.length, number)];
      for (int i = 0; i < next.length; i++) {
        long place = i % number * step.of(axis) - (cropped ? axis.before() : 0);
        next[i] = offsets[i / number] * axis.in() + place;
      }
      offsets = next;
    }
    return offsets;
  }

  /// One plane: largest elements to `pooled`, their numbers in the whole tensor to `places`.
  void run(
      MemorySegment image, long from, MemorySegment pooled, MemorySegment places, long window) {
    for (long row : rows) {
      for (long i = 0; i < out; i++) {
        long place = largest(image, from + row + i * stride);
        pooled.setAtIndex(Elements.F32, window, image.getAtIndex(Elements.F32, place));
        places.setAtIndex(Elements.I64, window, place);
        window++;
      }
    }
  }

  private long largest(MemorySegment image, long start) {
    long best = NOTHING;
    long place = start;
    for (long tap : taps) {
      long at = start + tap;
      long key = key(image.getAtIndex(Elements.F32, at));
      long larger = (best - key) >> 63;
      best += (key - best) & larger;
      place += (at - place) & larger;
    }
    return place;
  }

  /// A whole number that is in the order of floats: NaN above all, both zeros the same.
  private static long key(float value) {
    int bits = Float.floatToRawIntBits(value + 0f);
    return Float.isNaN(value) ? NAN : bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }
}
