// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.window;

import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.type.DType;
import java.lang.foreign.MemorySegment;

/// The inner loops of windows over one floating type. Positions and steps count elements. Each type
/// has loops of its own: with the type asked at every element none of them would be vectorised.
sealed interface RowMath {

  static RowMath of(DType type) {
    return switch (type) {
      case FLOAT32 -> new Single();
      case FLOAT64 -> new Twice();
      default -> throw new IllegalArgumentException("no windows over " + type);
    };
  }

  /// `y += w[at] · x`.
  void addScaled(
      MemorySegment w,
      long at,
      MemorySegment x,
      long fromX,
      long stepX,
      MemorySegment y,
      long fromY,
      long stepY,
      long count);

  /// `y += x`.
  void add(
      MemorySegment x, long fromX, long stepX, MemorySegment y, long fromY, long stepY, long count);

  /// `w[at] += x · y`, with the sum in double precision.
  void addDot(
      MemorySegment x,
      long fromX,
      long stepX,
      MemorySegment y,
      long fromY,
      long count,
      MemorySegment w,
      long at);

  void fill(MemorySegment y, long from, long count, double value);

  double get(MemorySegment x, long at);

  /// Float32.
  record Single() implements RowMath {
    @Override
    public void addScaled(
        MemorySegment w,
        long at,
        MemorySegment x,
        long fromX,
        long stepX,
        MemorySegment y,
        long fromY,
        long stepY,
        long count) {
      float factor = w.getAtIndex(Elements.F32, at);
      if (stepX == 1 && stepY == 1) {
        dense(factor, x, fromX, y, fromY, count);
        return;
      }
      for (long i = 0; i < count; i++) {
        long to = fromY + i * stepY;
        float product = factor * x.getAtIndex(Elements.F32, fromX + i * stepX);
        y.setAtIndex(Elements.F32, to, y.getAtIndex(Elements.F32, to) + product);
      }
    }

    private static void dense(
        float factor, MemorySegment x, long fromX, MemorySegment y, long fromY, long count) {
      for (long i = 0; i < count; i++) {
        float product = factor * x.getAtIndex(Elements.F32, fromX + i);
        y.setAtIndex(Elements.F32, fromY + i, y.getAtIndex(Elements.F32, fromY + i) + product);
      }
    }

    @Override
    public void add(
        MemorySegment x,
        long fromX,
        long stepX,
        MemorySegment y,
        long fromY,
        long stepY,
        long count) {
      for (long i = 0; i < count; i++) {
        long to = fromY + i * stepY;
        float sum = y.getAtIndex(Elements.F32, to) + x.getAtIndex(Elements.F32, fromX + i * stepX);
        y.setAtIndex(Elements.F32, to, sum);
      }
    }

    @Override
    public void addDot(
        MemorySegment x,
        long fromX,
        long stepX,
        MemorySegment y,
        long fromY,
        long count,
        MemorySegment w,
        long at) {
      double sum = 0;
      for (long i = 0; i < count; i++) {
        sum +=
            (double) x.getAtIndex(Elements.F32, fromX + i * stepX)
                * y.getAtIndex(Elements.F32, fromY + i);
      }
      w.setAtIndex(Elements.F32, at, (float) (w.getAtIndex(Elements.F32, at) + sum));
    }

    @Override
    public void fill(MemorySegment y, long from, long count, double value) {
      for (long i = 0; i < count; i++) {
        y.setAtIndex(Elements.F32, from + i, (float) value);
      }
    }

    @Override
    public double get(MemorySegment x, long at) {
      return x.getAtIndex(Elements.F32, at);
    }
  }

  /// Float64.
  record Twice() implements RowMath {
    @Override
    public void addScaled(
        MemorySegment w,
        long at,
        MemorySegment x,
        long fromX,
        long stepX,
        MemorySegment y,
        long fromY,
        long stepY,
        long count) {
      double factor = w.getAtIndex(Elements.F64, at);
      if (stepX == 1 && stepY == 1) {
        dense(factor, x, fromX, y, fromY, count);
        return;
      }
      for (long i = 0; i < count; i++) {
        long to = fromY + i * stepY;
        double product = factor * x.getAtIndex(Elements.F64, fromX + i * stepX);
        y.setAtIndex(Elements.F64, to, y.getAtIndex(Elements.F64, to) + product);
      }
    }

    private static void dense(
        double factor, MemorySegment x, long fromX, MemorySegment y, long fromY, long count) {
      for (long i = 0; i < count; i++) {
        double product = factor * x.getAtIndex(Elements.F64, fromX + i);
        y.setAtIndex(Elements.F64, fromY + i, y.getAtIndex(Elements.F64, fromY + i) + product);
      }
    }

    @Override
    public void add(
        MemorySegment x,
        long fromX,
        long stepX,
        MemorySegment y,
        long fromY,
        long stepY,
        long count) {
      for (long i = 0; i < count; i++) {
        long to = fromY + i * stepY;
        double sum = y.getAtIndex(Elements.F64, to) + x.getAtIndex(Elements.F64, fromX + i * stepX);
        y.setAtIndex(Elements.F64, to, sum);
      }
    }

    @Override
    public void addDot(
        MemorySegment x,
        long fromX,
        long stepX,
        MemorySegment y,
        long fromY,
        long count,
        MemorySegment w,
        long at) {
      double sum = 0;
      for (long i = 0; i < count; i++) {
        sum +=
            x.getAtIndex(Elements.F64, fromX + i * stepX) * y.getAtIndex(Elements.F64, fromY + i);
      }
      w.setAtIndex(Elements.F64, at, w.getAtIndex(Elements.F64, at) + sum);
    }

    @Override
    public void fill(MemorySegment y, long from, long count, double value) {
      for (long i = 0; i < count; i++) {
        y.setAtIndex(Elements.F64, from + i, value);
      }
    }

    @Override
    public double get(MemorySegment x, long at) {
      return x.getAtIndex(Elements.F64, at);
    }
  }
}
