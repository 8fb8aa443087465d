// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Lazy;
import dev.adjoint.cpu.loop.UnaryLoop;
import dev.adjoint.cpu.loop.Workers;
import dev.adjoint.type.DType;
import java.lang.foreign.MemorySegment;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;

/// Elementwise function of one operand: a specialised loop for each element type, made when first
/// used.
final class UnaryCpu implements CpuKernel {

  /// Functions that cost as much as several additions are worth a second thread sooner.
  private final long grain;

  private final Map<DType, Lazy<UnaryLoop>> loops = new EnumMap<>(DType.class);

  private UnaryCpu(long grain) {
    this.grain = grain;
  }

  /// A function of floating numbers that is about as cheap as an addition.
  static UnaryCpu cheap(Elements.FloatUnary f32, DoubleUnaryOperator f64) {
    return new UnaryCpu(Workers.GRAIN)
        .with(DType.FLOAT32, Elements.f32(f32))
        .with(DType.FLOAT64, Elements.f64(f64));
  }

  /// A function of floating numbers with a loop or a table behind it; float32 goes through `f64`.
  static UnaryCpu costly(DoubleUnaryOperator f64) {
    return new UnaryCpu(Workers.GRAIN / 16)
        .with(DType.FLOAT32, Elements.f32(a -> (float) f64.applyAsDouble(a)))
        .with(DType.FLOAT64, Elements.f64(f64));
  }

  UnaryCpu andIntegers(LongUnaryOperator i64, IntUnaryOperator i32) {
    return with(DType.INT64, Elements.i64(i64)).with(DType.INT32, Elements.i32(i32));
  }

  private UnaryCpu with(DType type, UnaryLoop.Body body) {
    loops.put(type, new Lazy<>(() -> UnaryLoop.of(body)));
    return this;
  }

  @Override
  public Invocation bind(Binding use) {
    Lazy<UnaryLoop> loop = loops.get(use.dtype());
    if (loop == null) {
      throw new IllegalArgumentException("no kernel for " + use.in(0).type());
    }
    return new Run(loop.get(), use, grain);
  }

  private record Run(
      UnaryLoop loop,
      MemorySegment in,
      MemorySegment out,
      long elements,
      long grain,
      Workers workers)
      implements Invocation, Workers.Task {

    Run(UnaryLoop loop, Binding use, long grain) {
      this(loop, use.in(0).data(), use.out().data(), use.out().elements(), grain, use.workers());
    }

    @Override
    public void run() {
      workers.run(elements, grain, this);
    }

    @Override
    public void run(long from, long to, int lane) {
      loop.run(in, from, out, from, to - from);
    }
  }
}
