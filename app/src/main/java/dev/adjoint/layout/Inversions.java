// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

/// How many pairs of numbers stand in the wrong order: merge sort from below, which counts.
final class Inversions {
  private Inversions() {}

  /// @param values sorted when it returns
  static long of(double... values) {
    double[] merged = new double[values.length];
    long count = 0;
    for (int width = 1; width < values.length; width *= 2) {
      for (int begin = 0; begin + width < values.length; begin += 2 * width) {
        int end = Math.min(begin + 2 * width, values.length);
        count += merge(values, merged, begin, begin + width, end);
        System.arraycopy(merged, begin, values, begin, end - begin);
      }
    }
    return count;
  }

  private static long merge(double[] values, double[] merged, int begin, int middle, int end) {
    long count = 0;
    int left = begin;
    int right = middle;
    for (int i = begin; i < end; i++) {
      if (right == end || (left < middle && values[left] <= values[right])) {
        merged[i] = values[left++];
      } else {
        merged[i] = values[right++];
        count += middle - left;
      }
    }
    return count;
  }
}
