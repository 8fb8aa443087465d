// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.internal.Fourier;
import dev.adjoint.ops.internal.Iota;
import dev.adjoint.ops.internal.Parts;
import dev.adjoint.ops.internal.Recurrence;
import dev.adjoint.ops.internal.SliceGradient;
import dev.adjoint.ops.linear.Det;
import dev.adjoint.ops.linear.MatMul;
import dev.adjoint.ops.math.Equal;
import dev.adjoint.ops.reduce.ArgMax;
import dev.adjoint.ops.reduce.CumSum;
import dev.adjoint.ops.reduce.ReduceMax;
import dev.adjoint.ops.reduce.ReduceMin;
import dev.adjoint.ops.reduce.ReduceProd;
import dev.adjoint.ops.reduce.ReduceSum;
import dev.adjoint.ops.shape.Concat;
import dev.adjoint.ops.shape.Expand;
import dev.adjoint.ops.shape.Reshape;
import dev.adjoint.ops.shape.Slice;
import dev.adjoint.ops.shape.Transpose;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Uses of every primitive on random inputs large enough for blocks, tiles and a second thread.
final class Samples {

  /// One use of an op.
  record Sample(OpDef op, Attributes attributes, List<Tensor> inputs) {
    /// Enough elements for more than one thread.
    boolean isLarge() {
      return inputs.stream().anyMatch(input -> input.elements() > 50_000);
    }

    @Override
    public String toString() {
      return op + " " + inputs.stream().map(Tensor::type).toList();
    }
  }

  static final List<DType> FLOATING = List.of(DType.FLOAT32, DType.FLOAT64);
  static final List<DType> NUMBERS =
      List.of(DType.FLOAT32, DType.FLOAT64, DType.INT64, DType.INT32);

  private final Random random = new Random(7);
  private final List<Sample> all = new ArrayList<>();

  private Samples() {}

  static List<Sample> all() {
    Samples samples = new Samples();
    ElementSamples.addTo(samples);
    samples.products();
    samples.reductions();
    samples.transforms();
    samples.layouts();
    IndexSamples.addTo(samples);
    WindowSamples.addTo(samples);
    return samples.all;
  }

  void add(OpDef op, Attributes attributes, Tensor... inputs) {
    all.add(new Sample(op, attributes, List.of(inputs)));
  }

  void add(OpDef op, Tensor... inputs) {
    add(op, Attributes.NONE, inputs);
  }

  Tensor draw(DType type, long... sizes) {
    return Tensors.random(random, type, sizes);
  }

  /// Numbers greater than `limit`.
  Tensor above(double limit, DType type, long... sizes) {
    return Tensors.above(random, limit, type, sizes);
  }

  /// Float32 gets enough rows for a second thread, the other types share its code.
  static long rows(DType type) {
    return type == DType.FLOAT32 ? 300 : 10;
  }

  private void products() {
    for (DType type : NUMBERS) {
      add(MatMul.OP, draw(type, 70, 80), draw(type, 80, 90));
      add(MatMul.OP, draw(type, 3, 2 * rows(type)), draw(type, 2 * rows(type), 700));
      add(MatMul.OP, draw(type, 5, 64, 40), draw(type, 5, 40, 30));
      add(MatMul.OP, draw(type, 2, 1, 33, 40), draw(type, 3, 40, 30));
      add(MatMul.OP, draw(type, 6, 33, 40), draw(type, 40, 30));
      add(MatMul.OP, draw(type, 40), draw(type, 40, 30));
      add(MatMul.OP, draw(type, 3, 30, 40), draw(type, 40));
      add(MatMul.OP, draw(type, 40), draw(type, 40));
    }
  }

  private void reductions() {
    for (DType type : NUMBERS) {
      for (OpDef op : List.of(ReduceSum.OP, ReduceMax.OP, ReduceMin.OP, ReduceProd.OP)) {
        for (long[] axes : new long[][] {{0}, {1}, {-1}, {0, 2}, {1, 2}, {0, 1, 2}}) {
          for (boolean keep : new boolean[] {true, false}) {
            Attributes kept = Attributes.of(ReduceSum.KEEPDIMS, keep);
            add(op, kept, draw(type, rows(type) / 10, 9, 700), Tensor.vector(axes));
          }
        }
        add(op, draw(type, 40, 9, 70));
      }
      for (long axis = 0; axis < 3; axis++) {
        boolean odd = axis % 2 == 1;
        Attributes way = Attributes.of(CumSum.REVERSE, odd).with(CumSum.EXCLUSIVE, axis > 0);
        add(CumSum.OP, way, draw(type, rows(type) / 10, 30, 80), Tensor.vector(axis));
        Attributes along = Attributes.of(Recurrence.AXIS, axis).with(Recurrence.REVERSE, odd);
        Tensor factors =
            Tensor.of(type, Shape.of(rows(type) / 10, 30, 80), i -> i % 3 == 0 ? -1 : 1);
        Attributes cut =
            Attributes.of(Parts.AXIS, axis)
                .with(Parts.SIZES, List.of(1L, 0L, Shape.of(31, 30, 80).sizes()[(int) axis] - 1));
        add(Parts.OP, cut, draw(type, 31, 30, 80));
        add(Recurrence.OP, along, factors, draw(type, rows(type) / 10, 30, 80));
      }
      add(ArgMax.OP, Attributes.of(ArgMax.AXIS, 1L), draw(type, rows(type) / 10, 30, 50));
      Attributes last = Attributes.of(ArgMax.SELECT_LAST_INDEX, true);
      add(ArgMax.OP, last.with(ArgMax.AXIS, -1L), draw(type, rows(type) / 10, 30, 50));
    }
  }

  private void transforms() {
    for (DType type : FLOATING) {
      add(Det.OP, draw(type, 3000, 5, 5));
      add(Det.OP, draw(type, 2, 12, 12));
      for (long size : new long[] {1, 2, 3, 7, 16, 30, 128}) {
        Attributes along = Attributes.of(Fourier.AXIS, 1L).with(Fourier.INVERSE, size % 2 == 1);
        add(Fourier.OP, along, draw(type, 7, size, 3, 2));
      }
      add(Fourier.OP, Attributes.of(Fourier.AXIS, 1L), draw(type, rows(type), 100, 2));
    }
  }

  private void layouts() {
    add(ReduceMax.OP, draw(DType.BOOL, 4, 9, 700), Tensor.vector(1));
    add(ReduceMax.OP, draw(DType.BOOL, 4, 9, 3), Tensor.vector(2));
    add(ReduceMin.OP, draw(DType.BOOL, 4, 9, 3), Tensor.vector(2));
    add(Equal.OP, draw(DType.BOOL, 30, 50), draw(DType.BOOL, 30, 1));
    for (DType type : DType.values()) {
      for (List<Long> perm :
          List.of(List.of(2L, 1L, 0L), List.of(1L, 0L, 2L), List.of(0L, 2L, 1L))) {
        add(Transpose.OP, Attributes.of(Transpose.PERM, perm), draw(type, 33, 20, rows(type) / 2));
      }
      add(Transpose.OP, draw(type, rows(type), 257));
      add(Expand.OP, draw(type, 30, 1, 40), Tensor.vector(3, 30, 50, 40));
      add(Reshape.OP, draw(type, 30, 40), Tensor.vector(-1, 10));
      for (long axis = 0; axis < 3; axis++) {
        Attributes along = Attributes.of(Concat.AXIS, axis);
        Tensor first = draw(type, 5, 6, 7);
        add(Concat.OP, along, first, first, draw(type, 5, 6, 7));
      }
      add(
          Slice.OP,
          draw(type, 50, 40, 30),
          Tensor.vector(-1, 3, 0),
          Tensor.vector(Long.MIN_VALUE, 39, 100),
          Tensor.vector(0, 1, 2),
          Tensor.vector(-3, 5, 1));
    }
    add(Iota.OP, Attributes.of(Iota.SIZE, 100_000L));
    for (DType type : DType.values()) {
      Attributes place =
          Attributes.of(SliceGradient.SHAPE, Shape.of(50, 40))
              .with(SliceGradient.STARTS, List.of(49L, 3L))
              .with(SliceGradient.STEPS, List.of(-3L, 5L));
      add(SliceGradient.OP, place, draw(type, 17, 8));
    }
  }
}
