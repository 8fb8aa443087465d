// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SliceRangeTest {

  @Test
  void picksWhatWalkingAlongTheAxisPicks() {
    for (long size = 0; size <= 5; size++) {
      for (long start = -7; start <= 7; start++) {
        for (long end = -7; end <= 7; end++) {
          for (long step : new long[] {-7, -3, -2, -1, 1, 2, 3, 7}) {
            String range = "%d:%d:%d of %d".formatted(start, end, step, size);
            assertEquals(
                walked(size, start, end, step),
                picked(SliceRange.of(size, start, end, step)),
                range);
          }
        }
      }
    }
  }

  @Test
  void itsOwnEndSelectsItAgain() {
    for (long size = 1; size <= 5; size++) {
      for (long start = -7; start <= 7; start++) {
        for (long step : new long[] {-3, -2, -1, 1, 2, 3}) {
          SliceRange range = SliceRange.of(size, start, step > 0 ? 99 : -99, step);
          assertEquals(range, SliceRange.of(size, range.start(), range.end(), range.step()));
        }
      }
    }
  }

  @Test
  void extremeOperandsDoNotOverflow() {
    long min = Long.MIN_VALUE;
    long max = Long.MAX_VALUE;
    assertEquals(new SliceRange(0, 1, 5), SliceRange.of(5, min, max, 1));
    assertEquals(new SliceRange(4, -1, 5), SliceRange.of(5, max, min, -1));
    assertEquals(new SliceRange(0, 1, 1), SliceRange.of(5, min, max, max));
    assertEquals(new SliceRange(4, 1, 1), SliceRange.of(5, max, min, min));
    assertEquals(new SliceRange(0, 1, max), SliceRange.of(max, 0, max, 1));
  }

  private static List<Long> picked(SliceRange range) {
    List<Long> places = new ArrayList<>();
    for (long i = 0; i < range.count(); i++) {
      places.add(range.start() + i * range.step());
    }
    return places;
  }

  /// The definition, element by element: clamp as ONNX says, then walk until the end is passed.
  private static List<Long> walked(long size, long start, long end, long step) {
    long from = start < 0 ? start + size : start;
    long to = end < 0 ? end + size : end;
    List<Long> places = new ArrayList<>();
    if (step > 0) {
      to = Math.min(to, size);
      for (long at = Math.max(0, from); at < to; at += step) {
        places.add(at);
      }
    } else if (size > 0) {
      to = Math.max(to, -1);
      for (long at = Math.max(0, Math.min(from, size - 1)); at > to; at += step) {
        places.add(at);
      }
    }
    return places;
  }
}
