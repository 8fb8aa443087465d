// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.window;

import dev.adjoint.cpu.loop.Workers;
import java.lang.foreign.MemorySegment;

/// Sums windows, or the other way round hands each window's number to all it sees.
public final class SumPool implements Runnable, Workers.Task {

  private final Pool of;
  private final boolean spread;
  private final Workers workers;
  private final Plane[] lanes;
  private final long inputs;
  private final long outputs;

  /// @param spread from the pooled values to the image
  public SumPool(Pool of, boolean spread, Workers workers) {
    this.of = of;
    this.spread = spread;
    this.workers = workers;
    this.inputs = of.windows().inputs();
    this.outputs = of.windows().windows();
    this.lanes = new Plane[workers.threads()];
    RowWalk walk = new RowWalk(of.windows());
    for (int lane = 0; lane < lanes.length; lane++) {
      lanes[lane] = new Plane(walk);
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

  /// Works on one plane at a time.
  private final class Plane implements RowWalk.Visitor {
    private final RowWalk walk;
    private final RowMath math = RowMath.of(of.type());
    private long image;
    private long pooled;

    Plane(RowWalk walk) {
      this.walk = walk;
    }

    void run(long plane) {
      image = plane * inputs;
      pooled = plane * outputs;
      MemorySegment to = spread ? of.image() : of.pooled();
      math.fill(to, spread ? image : pooled, spread ? inputs : outputs, 0);
      walk.walk(this);
    }

    @Override
    public void row(long tap, long from, long window, long count) {
      long x = image + from;
      long y = pooled + window;
      if (spread) {
        math.add(of.pooled(), y, 1, of.image(), x, walk.stride(), count);
      } else {
        math.add(of.image(), x, walk.stride(), of.pooled(), y, 1, count);
      }
    }
  }
}
