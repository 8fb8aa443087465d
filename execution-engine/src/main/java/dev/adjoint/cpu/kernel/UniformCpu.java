// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.ops.internal.Uniform;
import dev.adjoint.type.DType;

/// Random numbers, each a function of key, salt and place, so threads need not agree on anything.
record UniformCpu(Operand key, long turn, long salt, Operand out, long elements, Workers workers)
    implements Invocation, Workers.Task {

  static Invocation bind(Binding use) {
    Operand out = use.out();
    return new UniformCpu(
        use.in(0),
        use.get(Uniform.TURN),
        use.get(Uniform.SALT),
        out,
        out.elements(),
        use.workers());
  }

  @Override
  public void run() {
    workers.run(elements, Workers.GRAIN / 4, this);
  }

  @Override
  public void run(long from, long to, int lane) {
    long run = key.getLong(0) ^ turn;
    boolean single = out.dtype() == DType.FLOAT32;
    for (long i = from; i < to; i++) {
      double value = Uniform.at(run, salt, i);
      if (single) {
        out.data().setAtIndex(Elements.F32, i, (float) value);
      } else {
        out.data().setAtIndex(Elements.F64, i, value);
      }
    }
  }
}
