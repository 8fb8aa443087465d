// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.StridedCopy;
import dev.adjoint.cpu.loop.Walk;
import dev.adjoint.ops.shape.Transpose;
import java.util.List;

/// Ops whose output is the input read in other regular steps: Transpose and Expand.
final class LayoutCpu {

  private LayoutCpu() {}

  static Invocation transpose(Binding use) {
    long[] strides = Walk.dense(use.in(0).sizes());
    List<Long> perm = Transpose.perm(use.attributes(), strides.length);
    return copy(use, perm.stream().mapToLong(axis -> strides[axis.intValue()]).toArray());
  }

  static Invocation expand(Binding use) {
    return copy(use, Walk.broadcast(use.in(0).sizes(), use.out().sizes()));
  }

  private static Invocation copy(Binding use, long[] strides) {
    Operand out = use.out();
    Walk walk = Walk.of(out.sizes(), strides);
    return new StridedCopy(use.in(0).data(), 0, out.data(), out.width(), walk, use.workers())::run;
  }
}
