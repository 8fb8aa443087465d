// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.window;

import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.ops.conv.WindowAxis;
import dev.adjoint.type.DType;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// The first largest element of every window and its number in the whole tensor; NaN is larger than
/// any number.
public final class MaxPooling implements Runnable {

  private final Pool of;
  private final MemorySegment places;
  private final boolean byColumn;
  private final Planes planes;
  private final long inputs;
  private final long outputs;

  /// @param places one int64 a window
  /// @param byColumn number the elements of a plane with the first axis running fastest
  public MaxPooling(Pool of, MemorySegment places, boolean byColumn, Workers workers) {
    this.of = of;
    this.places = places;
    this.byColumn = byColumn;
    this.inputs = of.windows().inputs();
    this.outputs = of.windows().windows();
    RowWalk walk = new RowWalk(of.windows());
    Optional<InnerWindows> inner =
        of.type() == DType.FLOAT32 && !byColumn ? InnerWindows.of(of.windows()) : Optional.empty();
    this.planes =
        new Planes(
            of,
            workers,
            () -> inner.<Planes.Step>map(this::inner).orElseGet(() -> new Plane(walk)));
  }

  private Planes.Step inner(InnerWindows windows) {
    return plane -> windows.run(of.image(), plane * inputs, of.pooled(), places, plane * outputs);
  }

  @Override
  public void run() {
    planes.run();
  }

  /// Works on one plane at a time, by one loop for each type, as [RowMath] does. A window that saw
  /// nothing yet has place -1.
  private final class Plane implements Planes.Step, RowWalk.Visitor {
    private final RowWalk walk;
    private long image;
    private long pooled;

    Plane(RowWalk walk) {
      this.walk = walk;
    }

    @Override
    public void run(long plane) {
      image = plane * inputs;
      pooled = plane * outputs;
      RowMath.of(of.type()).fill(of.pooled(), pooled, outputs, Double.NEGATIVE_INFINITY);
      for (long window = 0; window < outputs; window++) {
        places.setAtIndex(Elements.I64, pooled + window, -1);
      }
      walk.walk(this);
      for (long window = pooled; window < pooled + outputs; window++) {
        long place = places.getAtIndex(Elements.I64, window);
        if (place < 0) {
          places.setAtIndex(Elements.I64, window, image);
        } else if (byColumn) {
          places.setAtIndex(Elements.I64, window, image + byColumn(place - image));
        }
      }
    }

    @Override
    public void row(long tap, long from, long window, long count) {
      if (of.type() == DType.FLOAT32) {
        singles(image + from, pooled + window, count);
      } else {
        doubles(image + from, pooled + window, count);
      }
    }

    private void singles(long from, long to, long count) {
      long step = walk.stride();
      for (long i = 0; i < count; i++) {
        float value = of.image().getAtIndex(Elements.F32, from + i * step);
        float best = of.pooled().getAtIndex(Elements.F32, to + i);
        if (value > best
            || (Float.isNaN(value) && !Float.isNaN(best))
            || places.getAtIndex(Elements.I64, to + i) < 0) {
          of.pooled().setAtIndex(Elements.F32, to + i, value);
          places.setAtIndex(Elements.I64, to + i, from + i * step);
        }
      }
    }

    private void doubles(long from, long to, long count) {
      long step = walk.stride();
      for (long i = 0; i < count; i++) {
        double value = of.image().getAtIndex(Elements.F64, from + i * step);
        double best = of.pooled().getAtIndex(Elements.F64, to + i);
        if (value > best
            || (Double.isNaN(value) && !Double.isNaN(best))
            || places.getAtIndex(Elements.I64, to + i) < 0) {
          of.pooled().setAtIndex(Elements.F64, to + i, value);
          places.setAtIndex(Elements.I64, to + i, from + i * step);
        }
      }
    }
  }

  /// The number of a place of a plane when the first axis runs fastest.
  private long byColumn(long place) {
    long number = 0;
    long scale = inputs;
    for (int at = of.windows().rank() - 1; at >= 0; at--) {
      WindowAxis axis = of.windows().axis(at);
      scale /= axis.in();
      number += place % axis.in() * scale;
      place /= axis.in();
    }
    return number;
  }
}
