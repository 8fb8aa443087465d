// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.window;

import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.cpu.window.Convolution.Direction;

/// A convolution as sums of scaled rows. Each thread fills planes of its own: of the result going
/// forward, of the image or of the filters on the way back.
public final class JavaConvolution implements Runnable, Workers.Task {

  private final Convolution of;
  private final Workers workers;
  private final Plane[] lanes;
  private final long planes;
  private final long grain;
  private final long inputs;
  private final long outputs;
  private final long taps;

  public JavaConvolution(Convolution of, Workers workers) {
    this.of = of;
    this.workers = workers;
    this.inputs = of.windows().inputs();
    this.outputs = of.windows().windows();
    this.taps = of.windows().taps();
    this.planes =
        switch (of.direction()) {
          case FORWARD -> of.batch() * of.filters();
          case IMAGE_GRADIENT -> of.batch() * of.channels();
          case WEIGHT_GRADIENT -> of.filters() * of.seen();
        };
    double work = of.multiplications() / Math.max(1, planes);
    this.grain = (long) Math.max(1, Workers.GRAIN / Math.max(1, work));
    this.lanes = new Plane[workers.threads()];
    RowWalk walk = new RowWalk(of.windows());
    for (int lane = 0; lane < lanes.length; lane++) {
      lanes[lane] = new Plane(walk);
    }
  }

  @Override
  public void run() {
    workers.run(planes, grain, this);
  }

  @Override
  public void run(long from, long to, int lane) {
    Plane plane = lanes[lane];
    for (long index = from; index < to; index++) {
      switch (of.direction()) {
        case FORWARD -> plane.forward(index);
        case IMAGE_GRADIENT -> plane.imageGradient(index);
        case WEIGHT_GRADIENT -> plane.weightGradient(index);
      }
    }
  }

  /// Works on one plane at a time; where the three operands of the moment begin.
  private final class Plane implements RowWalk.Visitor {
    private final RowWalk walk;
    private final RowMath math = RowMath.of(of.type());
    private long image;
    private long weights;
    private long result;

    Plane(RowWalk walk) {
      this.walk = walk;
    }

    void forward(long index) {
      long filter = index % of.filters();
      result = index * outputs;
      boolean biased = of.bias().byteSize() > 0;
      math.fill(of.result(), result, outputs, biased ? math.get(of.bias(), filter) : 0);
      long first = filter / of.filtersInGroup() * of.seen();
      for (long c = 0; c < of.seen(); c++) {
        meet(index / of.filters(), first + c, filter, c);
      }
    }

    void imageGradient(long index) {
      long channel = index % of.channels();
      math.fill(of.image(), index * inputs, inputs, 0);
      if (of.filters() == 0) {
        return;
      }
      long first = channel / of.seen() * of.filtersInGroup();
      for (long f = first; f < first + of.filtersInGroup(); f++) {
        meet(index / of.channels(), channel, f, channel % of.seen());
      }
    }

    void weightGradient(long index) {
      long filter = index / of.seen();
      long channel = index % of.seen();
      math.fill(of.weights(), index * taps, taps, 0);
      for (long n = 0; n < of.batch(); n++) {
        long first = filter / of.filtersInGroup() * of.seen();
        meet(n, first + channel, filter, channel);
      }
    }

    /// @param seen number of the channel among those that the filter sees
    private void meet(long n, long channel, long filter, long seen) {
      image = (n * of.channels() + channel) * inputs;
      weights = (filter * of.seen() + seen) * taps;
      result = (n * of.filters() + filter) * outputs;
      walk.walk(this);
    }

    @Override
    public void row(long tap, long from, long window, long count) {
      long x = image + from;
      long w = weights + tap;
      long y = result + window;
      long step = walk.stride();
      if (of.direction() == Direction.FORWARD) {
        math.addScaled(of.weights(), w, of.image(), x, step, of.result(), y, 1, count);
      } else if (of.direction() == Direction.IMAGE_GRADIENT) {
        math.addScaled(of.weights(), w, of.result(), y, 1, of.image(), x, step, count);
      } else {
        math.addDot(of.image(), x, step, of.result(), y, count, of.weights(), w);
      }
    }
  }
}
