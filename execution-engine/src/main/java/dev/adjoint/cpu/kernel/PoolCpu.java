// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.window.MaxPooling;
import dev.adjoint.cpu.window.Pool;
import dev.adjoint.cpu.window.SumPool;
import dev.adjoint.ops.conv.MaxPool;
import dev.adjoint.ops.conv.Windows;
import dev.adjoint.ops.internal.WindowSpread;
import dev.adjoint.ops.internal.WindowSum;

/// Windows without weights: their sums, the transpose of that, their largest elements.
final class PoolCpu {

  private PoolCpu() {}

  static Invocation sum(Binding use) {
    Windows windows = WindowSum.windows(use.attributes(), use.in(0).type().shape());
    Pool pool = pool(windows, use.in(0), use.out());
    return new SumPool(pool, false, use.workers())::run;
  }

  static Invocation spread(Binding use) {
    Windows windows = WindowSpread.windows(use.attributes(), use.in(0).type().shape());
    Pool pool = pool(windows, use.out(), use.in(0));
    return new SumPool(pool, true, use.workers())::run;
  }

  static Invocation max(Binding use) {
    Windows windows = MaxPool.windows(use.attributes(), use.in(0).type().shape());
    Pool pool = pool(windows, use.in(0), use.out());
    boolean byColumn = use.get(MaxPool.STORAGE_ORDER) == 1;
    return new MaxPooling(pool, use.outputs().get(1).data(), byColumn, use.workers())::run;
  }

  private static Pool pool(Windows windows, Operand image, Operand pooled) {
    long planes = image.product(0, 2);
    return new Pool(image.dtype(), windows, planes, image.data(), pooled.data());
  }
}
