// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.unroll;

import java.util.stream.LongStream;

/// Which iterations are drawn one by one: the first so many and the last so many. Those between are
/// one node.
///
/// @param count how many there are in all
/// @param first how many from the first on
/// @param last how many up to the last; 0 when the first ones are all
public record Shown(long count, long first, long last) {

  /// So many are drawn without being asked for.
  public static final long USUAL = 8;

  private static final long USUAL_LAST = 3;

  public Shown {
    if (count < 0 || first < Math.min(1, count) || last < 0 || first + last > count) {
      throw new IllegalArgumentException(first + " and " + last + " of " + count + " iterations");
    }
  }

  /// All of few; of many the first ones and the last ones.
  public static Shown usual(long count) {
    return atMost(count, USUAL);
  }

  /// As many as `most` columns hold, the one for those between among them.
  ///
  /// @param most at least [#USUAL]
  public static Shown atMost(long count, long most) {
    return count <= most
        ? new Shown(count, count, 0)
        : new Shown(count, most - 1 - USUAL_LAST, USUAL_LAST);
  }

  /// Whether every iteration is drawn.
  public boolean isWhole() {
    return first + last == count;
  }

  /// How many are not drawn one by one.
  public long between() {
    return count - first - last;
  }

  /// The first iteration after those between.
  public long resumes() {
    return count - last;
  }

  public boolean shows(long iteration) {
    return iteration >= 0 && (iteration < first || iteration >= resumes()) && iteration < count;
  }

  /// Those drawn one by one, in order.
  public LongStream iterations() {
    return LongStream.concat(LongStream.range(0, first), LongStream.range(resumes(), count));
  }
}
