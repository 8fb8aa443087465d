// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.window;

import dev.adjoint.cpu.loop.Workers;
import java.util.function.Supplier;

/// Does the same to every plane; each thread has a step of its own, which may keep notes.
final class Planes implements Runnable, Workers.Task {

  /// What is done to one plane.
  @FunctionalInterface
  interface Step {
    void run(long plane);
  }

  private final Pool of;
  private final Workers workers;
  private final Step[] lanes;

  Planes(Pool of, Workers workers, Supplier<? extends Step> steps) {
    this.of = of;
    this.workers = workers;
    this.lanes = new Step[workers.threads()];
    for (int lane = 0; lane < lanes.length; lane++) {
      lanes[lane] = steps.get();
    }
  }

  @Override
  public void run() {
    workers.run(of.planes(), of.grain(), this);
  }

  @Override
  public void run(long from, long to, int lane) {
    for (long plane = from; plane < to; plane++) {
      lanes[lane].run(plane);
    }
  }
}
