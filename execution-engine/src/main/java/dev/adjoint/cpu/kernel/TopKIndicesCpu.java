// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.ops.internal.TopKIndices;

/// Finds the best along each line with a heap of `k` places whose root is the worst of them, then
/// empties the heap from the worst to the best. Ties go to the lower place, so the order is total.
final class TopKIndicesCpu implements Invocation, Workers.Task {

  private final Operand in;
  private final Operand out;
  private final Workers workers;
  private final long size;
  private final long after;
  private final int k;
  private final boolean largest;
  private final boolean floating;

  private TopKIndicesCpu(Binding use) {
    in = use.in(0);
    out = use.out();
    workers = use.workers();
    int axis = Math.toIntExact(use.get(TopKIndices.AXIS));
    size = in.sizes()[axis];
    after = in.product(axis + 1, in.rank());
    k = Math.toIntExact(use.get(TopKIndices.K));
    largest = use.get(TopKIndices.LARGEST);
    floating = in.dtype().isFloating();
  }

  static Invocation bind(Binding use) {
    return new TopKIndicesCpu(use);
  }

  @Override
  public void run() {
    if (k > 0) {
      long lines = out.elements() / k;
      workers.run(lines, Math.max(1, Workers.GRAIN / 4 / Math.max(1, size)), this);
    }
  }

  @Override
  public void run(long from, long to, int lane) {
    long[] heap = new long[k];
    for (long line = from; line < to; line++) {
      long start = line / after * size * after + line % after;
      fill(heap, start);
      long first = line / after * k * after + line % after;
      for (int rest = k - 1; rest >= 0; rest--) {
        out.data().setAtIndex(Elements.I64, first + rest * after, heap[0]);
        heap[0] = heap[rest];
        sink(heap, rest, start);
      }
    }
  }

  private void fill(long[] heap, long start) {
    for (int i = 0; i < k; i++) {
      heap[i] = i;
      for (int at = i; at > 0 && worse(heap[at], heap[(at - 1) / 2], start); at = (at - 1) / 2) {
        swap(heap, at, (at - 1) / 2);
      }
    }
    for (long i = k; i < size; i++) {
      if (worse(heap[0], i, start)) {
        heap[0] = i;
        sink(heap, k, start);
      }
    }
  }

  /// Restores the order below the root of the first `count` places.
  private void sink(long[] heap, int count, long start) {
    int at = 0;
    while (2 * at + 1 < count) {
      int child = 2 * at + 1;
      if (child + 1 < count && worse(heap[child + 1], heap[child], start)) {
        child++;
      }
      if (!worse(heap[child], heap[at], start)) {
        return;
      }
      swap(heap, at, child);
      at = child;
    }
  }

  private static void swap(long[] heap, int a, int b) {
    long kept = heap[a];
    heap[a] = heap[b];
    heap[b] = kept;
  }

  /// True when the element at `a` comes after that at `b`.
  private boolean worse(long a, long b, long start) {
    int order =
        floating
            ? Double.compare(real(start + a * after), real(start + b * after))
            : Long.compare(in.getLong(start + a * after), in.getLong(start + b * after));
    return order == 0 ? a > b : largest == (order < 0);
  }

  /// Adding zero turns -0 into 0, which `Double.compare` tells apart.
  private double real(long index) {
    return Elements.asDouble(in.data(), in.dtype(), index) + 0.0;
  }
}
