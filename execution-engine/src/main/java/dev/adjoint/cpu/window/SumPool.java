// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.window;

import dev.adjoint.cpu.loop.Workers;
import java.lang.foreign.MemorySegment;

/// Sums windows, or the other way round hands each window's number to all it sees.
public final class SumPool implements Runnable {

  private final Pool of;
  private final boolean spread;
  private final Planes planes;
  private final long inputs;
  private final long outputs;

  /// @param spread from the pooled values to the image
  public SumPool(Pool of, boolean spread, Workers workers) {
    this.of = of;
    this.spread = spread;
    this.inputs = of.windows().inputs();
    this.outputs = of.windows().windows();
    RowWalk walk = new RowWalk(of.windows());
    this.planes = new Planes(of, workers, () -> new Plane(walk));
  }

  @Override
  public void run() {
    planes.run();
  }

  /// Works on one plane at a time.
  private final class Plane implements Planes.Step, RowWalk.Visitor {
    private final RowWalk walk;
    private final RowMath math = RowMath.of(of.type());
    private long image;
    private long pooled;

    Plane(RowWalk walk) {
      this.walk = walk;
    }

    @Override
    public void run(long plane) {
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
