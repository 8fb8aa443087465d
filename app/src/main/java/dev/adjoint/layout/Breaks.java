// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where a long sequence of levels is broken into rows, as a paragraph is into lines: rows about as
/// wide as wanted, broken where few wires pass.
final class Breaks {
  /// How much wider than wanted a row may get.
  private static final double STRETCH = 1.15;

  /// What one more wire over a break weighs, against a row that is as good as empty.
  private static final double WIRE = 0.12;

  private static final int MOST_WIRES = 12;

  private Breaks() {}

  /// @param widths of the levels, gaps included
  /// @param passing how many wires pass from each level to the next
  /// @return the first level of every row; least total cost, found in one pass (as Knuth and Plass
  ///   break paragraphs)
  static List<Integer> of(double[] widths, int[] passing, double wanted) {
    int count = widths.length;
    double[] cost = new double[count + 1];
    int[] begin = new int[count + 1];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    cost[0] = 0;
    for (int end = 1; end <= count; end++) {
      double width = 0;
      for (int first = end - 1; first >= 0; first--) {
        width += widths[first];
        if (first < end - 1 && width > STRETCH * wanted) {
          break;
        }
        double all = cost[first] + row(width / wanted, end == count) + wires(passing, first);
        if (all < cost[end]) {
          cost[end] = all;
          begin[end] = first;
        }
      }
    }
    List<Integer> firsts = new ArrayList<>();
    for (int end = count; end > 0; end = begin[end]) {
      firsts.addFirst(begin[end]);
    }
    return firsts;
  }

  /// The last row may be short.
  private static double row(double share, boolean last) {
    double off = last && share < 1 ? 0 : 1 - share;
    return off * off + (last ? 0 : 0.01);
  }

  private static double wires(int[] passing, int first) {
    return first == 0 ? 0 : WIRE * Math.min(MOST_WIRES, Math.max(0, passing[first - 1] - 1));
  }
}
