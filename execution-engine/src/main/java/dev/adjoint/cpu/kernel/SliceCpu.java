// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.backend.KernelFault;
import dev.adjoint.cpu.loop.StridedCopy;
import dev.adjoint.cpu.loop.Walk;
import dev.adjoint.ops.shape.Slice;
import dev.adjoint.ops.shape.SliceRange;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// Copies a range of every axis.
final class SliceCpu {

  private SliceCpu() {}

  static Invocation bind(Binding use) {
    List<Operand> bounds = use.inputs().stream().skip(1).flatMap(Optional::stream).toList();
    return new Rebound(bounds, () -> layout(use));
  }

  private static Invocation layout(Binding use) {
    Operand in = use.in(0);
    Operand out = use.out();
    List<SliceRange> ranges =
        Slice.ranges(
            in.type().shape(),
            operand(use, 1).orElseThrow(),
            operand(use, 2).orElseThrow(),
            operand(use, 3),
            operand(use, 4));
    requireSizes(ranges, out.type().shape());
    long[] dense = Walk.dense(in.sizes());
    long[] steps = new long[dense.length];
    long base = 0;
    for (int axis = 0; axis < dense.length; axis++) {
      steps[axis] = dense[axis] * ranges.get(axis).step();
      base += dense[axis] * ranges.get(axis).start();
    }
    Walk walk = Walk.of(out.sizes(), steps);
    return new StridedCopy(in.data(), base, out.data(), out.width(), walk, use.workers())::run;
  }

  private static Optional<Tensor> operand(Binding use, int input) {
    return use.has(input)
        ? Optional.of(
            Tensor.vector(
                LongStream.range(0, use.in(input).elements())
                    .map(use.in(input)::getLong)
                    .toArray()))
        : Optional.empty();
  }

  private static void requireSizes(List<SliceRange> ranges, Shape bound) {
    Shape given = Shape.of(ranges.stream().mapToLong(SliceRange::count).toArray());
    if (!given.equals(bound)) {
      throw new KernelFault(
          "the slice picks %s, but %s was expected when the shapes were bound"
              .formatted(given.display(), bound.display()));
    }
  }
}
