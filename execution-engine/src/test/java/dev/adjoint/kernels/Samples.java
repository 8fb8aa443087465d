// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.activation.LogSoftmax;
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.activation.Sigmoid;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.activation.Softplus;
import dev.adjoint.ops.activation.Tanh;
import dev.adjoint.ops.internal.CoordinatePlaces;
import dev.adjoint.ops.internal.ElementPlaces;
import dev.adjoint.ops.internal.Expm1;
import dev.adjoint.ops.internal.Fourier;
import dev.adjoint.ops.internal.GatherGradient;
import dev.adjoint.ops.internal.Iota;
import dev.adjoint.ops.internal.Maximum;
import dev.adjoint.ops.internal.Minimum;
import dev.adjoint.ops.internal.Parts;
import dev.adjoint.ops.internal.Recurrence;
import dev.adjoint.ops.internal.ScatterRows;
import dev.adjoint.ops.internal.SliceGradient;
import dev.adjoint.ops.internal.TopKIndices;
import dev.adjoint.ops.linear.Det;
import dev.adjoint.ops.linear.MatMul;
import dev.adjoint.ops.logic.BitwiseAnd;
import dev.adjoint.ops.math.Abs;
import dev.adjoint.ops.math.Acos;
import dev.adjoint.ops.math.Acosh;
import dev.adjoint.ops.math.Add;
import dev.adjoint.ops.math.Asin;
import dev.adjoint.ops.math.Asinh;
import dev.adjoint.ops.math.Atan;
import dev.adjoint.ops.math.Atanh;
import dev.adjoint.ops.math.Ceil;
import dev.adjoint.ops.math.Cos;
import dev.adjoint.ops.math.Cosh;
import dev.adjoint.ops.math.Div;
import dev.adjoint.ops.math.Equal;
import dev.adjoint.ops.math.Erf;
import dev.adjoint.ops.math.Exp;
import dev.adjoint.ops.math.Floor;
import dev.adjoint.ops.math.Greater;
import dev.adjoint.ops.math.Identity;
import dev.adjoint.ops.math.Less;
import dev.adjoint.ops.math.Log;
import dev.adjoint.ops.math.Mod;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.ops.math.Neg;
import dev.adjoint.ops.math.Pow;
import dev.adjoint.ops.math.Round;
import dev.adjoint.ops.math.Sign;
import dev.adjoint.ops.math.Sin;
import dev.adjoint.ops.math.Sinh;
import dev.adjoint.ops.math.Sqrt;
import dev.adjoint.ops.math.Sub;
import dev.adjoint.ops.math.Where;
import dev.adjoint.ops.reduce.ArgMax;
import dev.adjoint.ops.reduce.CumSum;
import dev.adjoint.ops.reduce.ReduceMax;
import dev.adjoint.ops.reduce.ReduceMin;
import dev.adjoint.ops.reduce.ReduceProd;
import dev.adjoint.ops.reduce.ReduceSum;
import dev.adjoint.ops.shape.Cast;
import dev.adjoint.ops.shape.Concat;
import dev.adjoint.ops.shape.Expand;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.ops.shape.OneHot;
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

  private static final List<DType> FLOATING = List.of(DType.FLOAT32, DType.FLOAT64);
  private static final List<DType> NUMBERS =
      List.of(DType.FLOAT32, DType.FLOAT64, DType.INT64, DType.INT32);

  private final Random random = new Random(7);
  private final List<Sample> all = new ArrayList<>();

  private Samples() {}

  static List<Sample> all() {
    Samples samples = new Samples();
    samples.elementwise();
    samples.products();
    samples.reductions();
    samples.transforms();
    samples.layouts();
    samples.indexed();
    WindowSamples.addTo(samples);
    return samples.all;
  }

  void add(OpDef op, Attributes attributes, Tensor... inputs) {
    all.add(new Sample(op, attributes, List.of(inputs)));
  }

  private void add(OpDef op, Tensor... inputs) {
    add(op, Attributes.NONE, inputs);
  }

  Tensor draw(DType type, long... sizes) {
    return Tensors.random(random, type, sizes);
  }

  /// Float32 gets enough rows for a second thread, the other types share its code.
  private static long rows(DType type) {
    return type == DType.FLOAT32 ? 300 : 10;
  }

  private void elementwise() {
    for (DType type : FLOATING) {
      for (OpDef op :
          List.of(
              Sigmoid.OP,
              Tanh.OP,
              Exp.OP,
              Sin.OP,
              Cos.OP,
              Atan.OP,
              Sinh.OP,
              Cosh.OP,
              Asinh.OP,
              Erf.OP,
              Softplus.OP,
              Expm1.OP,
              Floor.OP,
              Ceil.OP,
              Round.OP)) {
        add(op, draw(type, rows(type), 250));
      }
      for (OpDef op : List.of(Asin.OP, Acos.OP, Atanh.OP)) {
        add(op, Tensor.of(type, Shape.of(rows(type), 250), i -> i % 250 / 125.0 - 0.996));
      }
      add(Acosh.OP, Tensors.above(random, 1, type, rows(type), 250));
      add(Log.OP, Tensors.above(random, 0.01, type, rows(type), 250));
      add(Sqrt.OP, Tensors.above(random, 0, type, rows(type), 250));
      add(Div.OP, draw(type, rows(type), 250), Tensors.above(random, 0.5, type, 250));
      add(Pow.OP, Tensors.above(random, 0.5, type, rows(type), 250), draw(type, rows(type), 1));
      add(Pow.OP, draw(type, rows(type), 250), Tensor.vector(2));
      for (int axis = 0; axis < 3; axis++) {
        Attributes along = Attributes.of(Softmax.AXIS, (long) axis);
        add(Softmax.OP, along, draw(type, rows(type) / 10, 30, 50));
        add(LogSoftmax.OP, along, draw(type, rows(type) / 10, 30, 50));
      }
    }
    for (DType type : NUMBERS) {
      for (OpDef op : List.of(Abs.OP, Neg.OP, Identity.OP, Relu.OP, Sign.OP)) {
        add(op, draw(type, rows(type), 250));
      }
      for (OpDef op :
          List.of(Add.OP, Sub.OP, Mul.OP, Maximum.OP, Minimum.OP, Equal.OP, Less.OP, Greater.OP)) {
        add(op, draw(type, rows(type), 250), draw(type, rows(type), 250));
        add(op, draw(type, rows(type), 250), draw(type, 250));
        add(op, draw(type, rows(type), 1), draw(type, rows(type), 250));
        add(op, draw(type), draw(type, rows(type), 250));
        add(op, draw(type, 7, 1, 30, 1), draw(type, 50, 1, 20));
      }
    }
    for (DType type : List.of(DType.INT64, DType.INT32)) {
      add(
          Div.OP,
          draw(type, rows(type), 250),
          Tensor.of(type, Shape.of(250), i -> i % 3 == 0 ? -2 : 3));
      for (boolean truncate : new boolean[] {true, false}) {
        Attributes way = Attributes.of(Mod.FMOD, truncate);
        Tensor divisor = Tensor.of(type, Shape.of(250), i -> i % 3 == 0 ? -2 : 3);
        add(Mod.OP, way, draw(type, rows(type), 250), divisor);
        Tensor reals = draw(DType.FLOAT32, 300, 250);
        add(Mod.OP, way, reals.as(DType.FLOAT64), divisor.as(DType.FLOAT64));
      }
      add(BitwiseAnd.OP, draw(type, rows(type), 250), draw(type, rows(type), 1));
      add(Pow.OP, draw(type, rows(type), 250), Tensor.of(type, Shape.of(250), i -> i % 7));
    }
    for (DType type : DType.values()) {
      add(Where.OP, draw(DType.BOOL, rows(type), 1), draw(type, rows(type), 250), draw(type));
      add(
          Where.OP,
          draw(DType.BOOL, rows(type), 250),
          draw(type, 250),
          draw(type, rows(type), 250));
      for (DType to : DType.values()) {
        add(Cast.OP, Attributes.of(Cast.TO, to), draw(type, rows(type), 250));
      }
    }
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

  private void indexed() {
    Tensor indices = Tensor.of(DType.INT64, Shape.of(6, 4), i -> (i * 7) % 18 - 9);
    for (DType type : DType.values()) {
      for (long axis = 0; axis < 3; axis++) {
        add(Gather.OP, Attributes.of(Gather.AXIS, axis), draw(type, 9, 9, 9), indices);
      }
      Tensor classes = Tensor.of(DType.INT32, Shape.of(30), i -> i % 12 - 3);
      add(OneHot.OP, classes, Tensor.vector(9), draw(type, 2));
      add(OneHot.OP, Attributes.of(OneHot.AXIS, 0L), classes, Tensor.vector(9), draw(type, 2));
    }
    Attributes along =
        Attributes.of(ElementPlaces.SHAPE, Shape.of(9, 5, 4)).with(ElementPlaces.AXIS, 0L);
    add(ElementPlaces.OP, along, indices.reshaped(Shape.of(6, 2, 2)));
    Attributes tuples =
        Attributes.of(CoordinatePlaces.SHAPE, Shape.of(10, 9)).with(CoordinatePlaces.GROUPS, 3L);
    add(CoordinatePlaces.OP, tuples, indices.reshaped(Shape.of(12, 2)));
    Tensor places = Tensor.of(DType.INT64, Shape.of(3000), i -> (i * 7) % 500);
    for (DType type : NUMBERS) {
      for (String reduction : List.of("none", "add", "mul", "max", "min")) {
        Attributes how = Attributes.of(ScatterRows.REDUCTION, reduction);
        add(ScatterRows.OP, how, draw(type, 500, 1), places, draw(type, 3000, 1));
        add(ScatterRows.OP, how, draw(type, 500, 9), places, draw(type, 3000, 9));
      }
      for (boolean largest : new boolean[] {true, false}) {
        Attributes best =
            Attributes.of(TopKIndices.AXIS, 1L)
                .with(TopKIndices.K, 17L)
                .with(TopKIndices.LARGEST, largest);
        add(TopKIndices.OP, best, draw(type, rows(type), 40, 6));
      }
    }
    for (DType type : NUMBERS) {
      Attributes place =
          Attributes.of(GatherGradient.SHAPE, Shape.of(5, 9, 8)).with(GatherGradient.AXIS, 1L);
      add(GatherGradient.OP, place, draw(type, 5, 6, 4, 8), indices);
    }
  }
}
