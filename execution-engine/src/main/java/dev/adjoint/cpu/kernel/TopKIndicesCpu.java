// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.ops.internal.TopKIndices;

/// Finds the best along each line with a heap of `k` places whose root is the worst of them, then
/// empties the heap from the worst to the best. Elements are compared by keys, long integers in
/// their order, the best smallest; ties go to the lower place, so the order is total.
final class TopKIndicesCpu implements Invocation, Workers.Task {

  private final Operand in;
  private final Operand out;
  private final Workers workers;
  private final int size;
  private final long after;
  private final int k;
  private final boolean largest;

  private TopKIndicesCpu(Binding use) {
    in = use.in(0);
    out = use.out();
    workers = use.workers();
    int axis = Math.toIntExact(use.get(TopKIndices.AXIS));
    size = Math.toIntExact(in.sizes()[axis]);
    after = in.product(axis + 1, in.rank());
    k = Math.toIntExact(use.get(TopKIndices.K));
    largest = use.get(TopKIndices.LARGEST);
  }

  static Invocation bind(Binding use) {
    return new TopKIndicesCpu(use);
  }

  @Override
  public void run() {
    if (k > 0) {
      long lines = out.elements() / k;
      workers.run(lines, Math.max(1, Workers.GRAIN / 8 / Math.max(1, size)), this);
    }
  }

  @Override
  public void run(long from, long to, int lane) {
    long[] keys = new long[size];
    int[] heap = new int[k];
    for (long line = from; line < to; line++) {
      long start = line / after * size * after + line % after;
      for (int i = 0; i < size; i++) {
        keys[i] = key(start + i * after);
      }
      fill(heap, keys);
      long first = line / after * k * after + line % after;
      for (int rest = k - 1; rest >= 0; rest--) {
        out.data().setAtIndex(Elements.I64, first + rest * after, heap[0]);
        heap[0] = heap[rest];
        sink(heap, rest, keys);
      }
    }
  }

  /// The smaller the better.
  private long key(long index) {
    if (!in.dtype().isFloating()) {
      long value = in.getLong(index);
      return largest ? ~value : value;
    }
    // Adding zero turns -0 into 0. All bits but the sign of negative numbers count backwards.
    double value = Elements.asDouble(in.data(), in.dtype(), index) + 0.0;
    long bits = Double.doubleToLongBits(value);
    long ordered = bits ^ ((bits >> 63) & Long.MAX_VALUE);
    return largest ? ~ordered : ordered;
  }

  private void fill(int[] heap, long[] keys) {
    for (int i = 0; i < k; i++) {
      heap[i] = i;
      for (int at = i; at > 0 && worse(keys, heap[at], heap[(at - 1) / 2]); at = (at - 1) / 2) {
        swap(heap, at, (at - 1) / 2);
      }
    }
    for (int i = k; i < size; i++) {
      if (worse(keys, heap[0], i)) {
        heap[0] = i;
        sink(heap, k, keys);
      }
    }
  }

  /// Restores the order below the root of the first `count` places.
  private static void sink(int[] heap, int count, long[] keys) {
    int at = 0;
    while (2 * at + 1 < count) {
      int child = 2 * at + 1;
      if (child + 1 < count && worse(keys, heap[child + 1], heap[child])) {
        child++;
      }
      if (!worse(keys, heap[child], heap[at])) {
        return;
      }
      swap(heap, at, child);
      at = child;
    }
  }

  private static void swap(int[] heap, int a, int b) {
    int kept = heap[a];
    heap[a] = heap[b];
    heap[b] = kept;
  }

  /// True when the element at `a` comes after that at `b`.
  private static boolean worse(long[] keys, int a, int b) {
    return keys[a] > keys[b] || (keys[a] == keys[b] && a > b);
  }
}
