// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Walk;
import dev.adjoint.ops.reduce.Reduction;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Lays out a reduction: one walk over the axes that stay and one over those that go.
final class ReduceCpu {

  private ReduceCpu() {}

  static CpuKernel of(Fold fold) {
    return use ->
        use.has(1) ? new Rebound(List.of(use.in(1)), () -> layout(use, fold)) : layout(use, fold);
  }

  private static Invocation layout(Binding use, Fold fold) {
    Operand in = use.in(0);
    List<Integer> axes = Reduction.axes(use.attributes(), given(use), in.rank());
    int[] gone = axes.stream().mapToInt(Integer::intValue).toArray();
    int[] kept =
        java.util.stream.IntStream.range(0, in.rank()).filter(a -> !axes.contains(a)).toArray();
    Walk outer = walk(in, kept);
    Walk inner = walk(in, gone);
    return in.dtype().isFloating()
        ? new FloatReduction(fold.floating(in.dtype()), use, outer, inner)
        : new WholeReduction(fold.whole(in.dtype()), use, outer, inner);
  }

  private static Walk walk(Operand in, int[] axes) {
    long[] sizes = in.sizes();
    long[] dense = Walk.dense(sizes);
    return Walk.of(
        java.util.Arrays.stream(axes).mapToLong(axis -> sizes[axis]).toArray(),
        java.util.Arrays.stream(axes).mapToLong(axis -> dense[axis]).toArray());
  }

  private static Optional<Tensor> given(Binding use) {
    return use.has(1)
        ? Optional.of(
            Tensor.vector(
                LongStream.range(0, use.in(1).elements()).map(use.in(1)::getLong).toArray()))
        : Optional.empty();
  }
}
