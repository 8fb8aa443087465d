// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Workers;

/// Counts from 0, every thread through its own part.
record IotaCpu(Operand out, Workers workers) implements Invocation, Workers.Task {

  static Invocation bind(Binding use) {
    return new IotaCpu(use.out(), use.workers());
  }

  @Override
  public void run() {
    workers.run(out.elements(), Workers.GRAIN, this);
  }

  @Override
  public void run(long from, long to, int lane) {
    for (long i = from; i < to; i++) {
      out.data().setAtIndex(Elements.I64, i, i);
    }
  }
}
