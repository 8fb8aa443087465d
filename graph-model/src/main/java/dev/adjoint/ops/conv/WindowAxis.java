// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.conv;

import java.util.stream.LongStream;

/// How a window slides along one spatial axis. Window `o` reads, with tap `k`, the place `o ·
/// stride
/// + k · dilation - before` of the input; places outside are padding. Sizes count elements.
///
/// @param in size of the input
/// @param out number of windows
/// @param kernel taps of a window
/// @param before padding before the first element
public record WindowAxis(long in, long out, long kernel, long stride, long dilation, long before) {

  /// Length of the input that a window covers, gaps of dilation included.
  public static long reach(long kernel, long dilation) {
    return (kernel - 1) * dilation + 1;
  }

  public long place(long window, long tap) {
    return window * stride + tap * dilation - before;
  }

  /// Padding that the last window needs behind the last element; negative when the last elements
  /// are not read.
  public long after() {
    return (out - 1) * stride + reach(kernel, dilation) - in - before;
  }

  /// The first window whose `tap` lies in the input or behind it.
  public long firstWindow(long tap) {
    return clamp(Math.ceilDiv(before - tap * dilation, stride), out);
  }

  /// One past the last window whose `tap` lies in the input or before it; not below [#firstWindow].
  public long endWindow(long tap) {
    long end = clamp(Math.ceilDiv(in + before - tap * dilation, stride), out);
    return Math.max(firstWindow(tap), end);
  }

  /// The first tap of a window that lies in the input or behind it.
  public long firstTap(long window) {
    return clamp(Math.ceilDiv(before - window * stride, dilation), kernel);
  }

  /// One past the last tap of a window that lies in the input; not below [#firstTap].
  public long endTap(long window) {
    long end = clamp(Math.ceilDiv(in + before - window * stride, dilation), kernel);
    return Math.max(firstTap(window), end);
  }

  /// The taps that lie inside the image in some window, in ascending order: of a window that is
  /// much larger than image and result these are few.
  public long[] usedTaps() {
    LongStream.Builder used = LongStream.builder();
    long next = 0;
    for (long window = out - 1; window >= 0; window--) {
      long end = endTap(window);
      for (long tap = Math.max(next, firstTap(window)); tap < end; tap++) {
        used.add(tap);
      }
      next = Math.max(next, end);
    }
    return used.build().toArray();
  }

  /// Taps of a window that lie before the end of `behind` padding elements.
  public long tapsWithin(long window, long behind) {
    return clamp(Math.ceilDiv(in + behind + before - window * stride, dilation), kernel);
  }

  private static long clamp(long value, long end) {
    return Math.clamp(value, 0, end);
  }
}
