// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.ops.internal.TopKIndices;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/// Sorts every line and takes the first `k`.
final class TopKIndicesReference {

  private TopKIndicesReference() {}

  static void run(Call call) {
    Cells in = call.in(0);
    int axis = Math.toIntExact(call.get(TopKIndices.AXIS));
    long size = in.sizes()[axis];
    long after = Index.product(in.sizes(), axis + 1, in.rank());
    long k = call.get(TopKIndices.K);
    for (long line = 0; k > 0 && line < call.out().elements() / k; line++) {
      long outer = line / after;
      long inner = line % after;
      List<Long> order =
          LongStream.range(0, size)
              .boxed()
              .sorted(order(in, outer * size * after + inner, after, call.get(TopKIndices.LARGEST)))
              .toList();
      for (long j = 0; j < k; j++) {
        call.out().setLong((outer * k + j) * after + inner, order.get((int) j));
      }
    }
  }

  private static Comparator<Long> order(Cells in, long start, long after, boolean largest) {
    Comparator<Long> ascending =
        in.isFloating()
            ? Comparator.comparingDouble(i -> in.get(start + i * after) + 0.0)
            : Comparator.comparingLong(i -> in.getLong(start + i * after));
    // The stream's sort is stable: of equals the first stays the first.
    return largest ? ascending.reversed() : ascending;
  }
}
