// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.backend.KernelFault;
import dev.adjoint.ops.shape.Slice;
import dev.adjoint.ops.shape.SliceRange;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;

/// `output[i] = data[start + i * step]` on every axis.
final class SliceReference {

  private SliceReference() {}

  static void run(Call call) {
    Cells in = call.in(0);
    Cells out = call.out();
    List<SliceRange> ranges =
        Slice.ranges(
            in.type().shape(),
            operand(call, 1).orElseThrow(),
            operand(call, 2).orElseThrow(),
            operand(call, 3),
            operand(call, 4));
    requireSizes(ranges, out.type().shape());
    for (long i = 0; i < out.elements(); i++) {
      long[] at = Index.coordinates(i, out.sizes());
      for (int axis = 0; axis < at.length; axis++) {
        at[axis] = ranges.get(axis).start() + at[axis] * ranges.get(axis).step();
      }
      out.setFrom(i, in, Index.flat(at, in.sizes()));
    }
  }

  private static Optional<Tensor> operand(Call call, int input) {
    return call.has(input)
        ? Optional.of(Tensor.vector(call.in(input).toLongs()))
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
