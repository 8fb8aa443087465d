// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.BinaryLoop;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Lazy;
import dev.adjoint.cpu.loop.Walk;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.type.DType;
import java.lang.foreign.MemorySegment;
import java.util.EnumMap;
import java.util.Map;

/// Elementwise function of two operands with broadcasting: a specialised loop for each element
/// type, made when first used. Equal shapes and scalars are one row; other shapes go row by row.
final class BinaryCpu implements CpuKernel {

  private final long grain;
  private final Map<DType, Lazy<BinaryLoop>> loops = new EnumMap<>(DType.class);

  BinaryCpu() {
    this(Workers.GRAIN);
  }

  /// @param grain elements that pay for another thread
  BinaryCpu(long grain) {
    this.grain = grain;
  }

  BinaryCpu with(DType type, BinaryLoop.Body body) {
    loops.put(type, new Lazy<>(() -> BinaryLoop.of(body)));
    return this;
  }

  BinaryCpu f32(Elements.FloatBinary f) {
    return with(DType.FLOAT32, Elements.f32(f));
  }

  BinaryCpu f64(java.util.function.DoubleBinaryOperator f) {
    return with(DType.FLOAT64, Elements.f64(f));
  }

  BinaryCpu i64(java.util.function.LongBinaryOperator f) {
    return with(DType.INT64, Elements.i64(f));
  }

  BinaryCpu i32(java.util.function.IntBinaryOperator f) {
    return with(DType.INT32, Elements.i32(f));
  }

  @Override
  public Invocation bind(Binding use) {
    Lazy<BinaryLoop> loop = loops.get(use.dtype());
    if (loop == null) {
      throw new IllegalArgumentException("no kernel for " + use.in(0).type());
    }
    return bind(loop.get(), use, grain);
  }

  /// Binds any loop over two broadcast operands.
  static Invocation bind(BinaryLoop loop, Binding use, long grain) {
    long[] out = use.out().sizes();
    Walk walk =
        Walk.of(
            out, Walk.broadcast(use.in(0).sizes(), out), Walk.broadcast(use.in(1).sizes(), out));
    return new Run(loop, walk, use, grain);
  }

  private record Run(
      BinaryLoop loop,
      Walk walk,
      MemorySegment a,
      MemorySegment b,
      MemorySegment c,
      long grain,
      Workers workers)
      implements Invocation, Workers.Task {

    Run(BinaryLoop loop, Walk walk, Binding use, long grain) {
      this(loop, walk, use.in(0).data(), use.in(1).data(), use.out().data(), grain, use.workers());
    }

    @Override
    public void run() {
      workers.run(walk.elements(), grain, this);
    }

    @Override
    public void run(long from, long to, int lane) {
      long row = walk.row();
      long stepA = walk.step(0);
      long stepB = walk.step(1);
      for (long i = from; i < to; ) {
        long index = i / row;
        long inRow = i - index * row;
        long count = Math.min(row - inRow, to - i);
        loop.run(
            a,
            walk.offset(0, index) + inRow * stepA,
            stepA,
            b,
            walk.offset(1, index) + inRow * stepB,
            stepB,
            c,
            i,
            count);
        i += count;
      }
    }
  }
}
