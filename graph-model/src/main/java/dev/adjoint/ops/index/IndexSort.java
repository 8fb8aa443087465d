// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.index;

/// Sorts places by an order of what stands there: stable, without a box per element.
final class IndexSort {

  /// Compares what stands at two places, as a comparator does.
  @FunctionalInterface
  interface Order {
    int compare(int a, int b);
  }

  private IndexSort() {}

  /// The places 0 to `count - 1` in ascending order of what stands there.
  static int[] sorted(int count, Order order) {
    int[] from = new int[count];
    for (int i = 0; i < count; i++) {
      from[i] = i;
    }
    int[] to = new int[count];
    for (long width = 1; width < count; width *= 2) {
      for (long start = 0; start < count; start += 2 * width) {
        int middle = (int) Math.min(count, start + width);
        int end = (int) Math.min(count, start + 2 * width);
        merge(from, (int) start, middle, end, to, order);
      }
      int[] merged = to;
      to = from;
      from = merged;
    }
    return from;
  }

  private static void merge(int[] from, int start, int middle, int end, int[] to, Order order) {
    int left = start;
    int right = middle;
    for (int i = start; i < end; i++) {
      boolean first =
          left < middle && (right >= end || order.compare(from[left], from[right]) <= 0);
      to[i] = first ? from[left++] : from[right++];
    }
  }
}
