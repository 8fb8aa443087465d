// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.flags;
import static dev.adjoint.ops.cases.Tensors.ints;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.index.Col2Im;
import dev.adjoint.ops.index.ScatterElements;
import dev.adjoint.ops.index.ScatterND;
import dev.adjoint.ops.index.TensorScatter;
import dev.adjoint.ops.internal.ScatterRows;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Ops that put elements back by index. Expected values are NumPy's.
final class ScatterCases {

  private static final Tensor ROW = reals(1, 2, 3, 4);
  private static final Tensor X = reals(shape(2, 3), 1, 2, 3, 4, 5, 6);

  static final CaseList CASES =
      CaseList.of(rejected(), rows(), elements(), tuples(), caches(), pictures());

  private ScatterCases() {}

  private static List<OpCase> rows() {
    Tensor data = reals(shape(3, 2), 1, 2, 3, 4, 5, 6);
    return List.of(
        OpCase.of(ScatterRows.OP, "replaced", data, longs(2, 0), reals(shape(2, 2), 7, 8, 9, 10))
            .gives(reals(shape(3, 2), 9, 10, 3, 4, 7, 8))
            .smooth(),
        OpCase.of(
                ScatterRows.OP, "the last wins", data, longs(1, 1), reals(shape(2, 2), 7, 8, 9, 0))
            .gives(reals(shape(3, 2), 1, 2, 9, 0, 5, 6)),
        OpCase.of(
                ScatterRows.OP, "flags", flags(shape(2, 1), 1, 0), longs(1), flags(shape(1, 1), 1))
            .gives(flags(shape(2, 1), 1, 1)));
  }

  private static OpCase combined(String reduction, String about, Tensor data, double... updates) {
    return OpCase.of(
            ScatterElements.OP, reduction + ": " + about, data, longs(1, -1, 1), reals(updates))
        .with(ScatterElements.REDUCTION, reduction);
  }

  private static List<OpCase> elements() {
    return List.of(
        OpCase.of(ScatterElements.OP, "replaced", ROW, ints(3, 0), reals(8, 9))
            .gives(reals(9, 2, 3, 8))
            .smooth(),
        OpCase.of(
                ScatterElements.OP,
                "along the last axis",
                X,
                longs(shape(2, 1), -1, 1),
                reals(shape(2, 1), 7, 8))
            .with(ScatterElements.AXIS, -1L)
            .gives(reals(shape(2, 3), 1, 2, 7, 4, 8, 6))
            .smooth(),
        combined("add", "one place twice", ROW, 10, 20, 30).gives(reals(1, 42, 3, 24)).smooth(),
        combined("mul", "one place twice", ROW, 10, 20, 30).gives(reals(1, 600, 3, 80)).smooth(),
        combined("mul", "one factor is 0", ROW, 0, 20, 30).gives(reals(1, 0, 3, 80)),
        combined("mul", "two factors are 0", ROW, 0, 20, 0).gives(reals(1, 0, 3, 80)),
        combined("mul", "the data is 0", reals(1, 0, 3, 4), 2, 5, 3)
            .gives(reals(1, 0, 3, 20))
            .smooth(),
        combined("max", "an update wins", ROW, 1, 9, 5).gives(reals(1, 5, 3, 9)).smooth(),
        combined("min", "the data wins", ROW, 3, 9, 5).gives(reals(1, 2, 3, 4)).smooth(),
        combined("max", "ties", ROW, 2, 4, 2).gives(reals(1, 2, 3, 4)),
        OpCase.of(ScatterElements.OP, "whole numbers", longs(5, 6), longs(0, 0), longs(7, -8))
            .with(ScatterElements.REDUCTION, "add")
            .gives(longs(4, 6)),
        OpCase.of(ScatterElements.OP, "nothing", ROW, longs(), reals(shape(0))).gives(ROW),
        OpCase.of(
                ScatterElements.OP,
                "nothing into nothing",
                reals(shape(0)),
                longs(),
                reals(shape(0)))
            .gives(reals(shape(0))));
  }

  private static List<OpCase> tuples() {
    return List.of(
        OpCase.of(ScatterND.OP, "elements", ROW, longs(shape(2, 1), 3, -3), reals(9, 8))
            .gives(reals(1, 8, 3, 9))
            .smooth(),
        OpCase.of(ScatterND.OP, "rows", X, longs(shape(1, 1), 1), reals(shape(1, 3), 7, 8, 9))
            .gives(reals(shape(2, 3), 1, 2, 3, 7, 8, 9))
            .smooth(),
        OpCase.of(ScatterND.OP, "add, one twice", X, longs(shape(2, 2), 0, 1, 0, 1), reals(10, 20))
            .with(ScatterND.REDUCTION, "add")
            .gives(reals(shape(2, 3), 1, 32, 3, 4, 5, 6))
            .smooth(),
        OpCase.of(ScatterND.OP, "mul", X, longs(shape(1, 1), 0), reals(shape(1, 3), 2, 3, 4))
            .with(ScatterND.REDUCTION, "mul")
            .gives(reals(shape(2, 3), 2, 6, 12, 4, 5, 6))
            .smooth(),
        OpCase.of(ScatterND.OP, "min", ROW, longs(shape(1, 1), 2), reals(0.5))
            .with(ScatterND.REDUCTION, "min")
            .gives(reals(1, 2, 0.5, 4))
            .smooth(),
        OpCase.of(ScatterND.OP, "one element", X, longs(1, 1), scalar(9))
            .gives(reals(shape(2, 3), 1, 2, 3, 4, 9, 6))
            .smooth(),
        OpCase.of(ScatterND.OP, "nothing", X, longs(shape(0, 2)), reals(shape(0))).gives(X));
  }

  private static List<OpCase> caches() {
    Tensor cache = reals(shape(2, 3, 1), 1, 2, 3, 4, 5, 6);
    Tensor update = reals(shape(2, 2, 1), 10, 20, 30, 40);
    return List.of(
        OpCase.of(TensorScatter.OP, "from the beginning", cache, update)
            .gives(reals(shape(2, 3, 1), 10, 20, 3, 30, 40, 6))
            .smooth(),
        OpCase.of(TensorScatter.OP, "each from its own", cache, update, longs(1, 0))
            .gives(reals(shape(2, 3, 1), 1, 10, 20, 30, 40, 6))
            .smooth(),
        OpCase.of(TensorScatter.OP, "round the end", cache, update, longs(2, 4))
            .with(TensorScatter.MODE, "circular")
            .gives(reals(shape(2, 3, 1), 20, 2, 10, 4, 30, 40))
            .smooth(),
        OpCase.of(
                TensorScatter.OP,
                "heads before the steps",
                reals(shape(1, 2, 2), 1, 2, 3, 4),
                reals(shape(1, 2, 1), 8, 9),
                longs(1))
            .with(TensorScatter.AXIS, 2L)
            .gives(reals(shape(1, 2, 2), 1, 8, 3, 9))
            .smooth());
  }

  private static List<OpCase> pictures() {
    return List.of(
        OpCase.of(
                Col2Im.OP,
                "overlapping",
                reals(shape(1, 2, 2), 1, 2, 3, 4),
                longs(1, 3),
                longs(1, 2))
            .gives(reals(shape(1, 1, 1, 3), 1, 5, 4))
            .smooth(),
        OpCase.of(
                Col2Im.OP,
                "strides and two channels",
                reals(shape(1, 4, 2), 1, 2, 3, 4, 5, 6, 7, 8),
                longs(1, 4),
                longs(1, 2))
            .with(Col2Im.STRIDES, List.of(1L, 2L))
            .gives(reals(shape(1, 2, 1, 4), 1, 3, 2, 4, 5, 7, 6, 8))
            .smooth(),
        OpCase.of(
                Col2Im.OP, "a border", reals(shape(1, 2, 3), 1, 2, 3, 4, 5, 6), longs(2), longs(2))
            .with(Col2Im.PADS, List.of(1L, 1L))
            .gives(reals(shape(1, 1, 2), 6, 8))
            .smooth(),
        OpCase.of(Col2Im.OP, "dilated", reals(shape(1, 2, 2), 1, 2, 3, 4), longs(4), longs(2))
            .with(Col2Im.DILATIONS, List.of(2L))
            .gives(reals(shape(1, 1, 4), 1, 2, 3, 4))
            .smooth());
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(ScatterElements.OP, "C1")
            .with(ScatterElements.AXIS, 1L)
            .of(type(3))
            .of(longs(0))
            .of(type(1)),
        RejectedCase.of(ScatterElements.OP, "C2").of(type(2, 3)).of(longs(0)).of(type(1)),
        RejectedCase.of(ScatterElements.OP, "C3")
            .of(type(2, 3))
            .of(type(DType.INT64, 1, 4))
            .of(type(1, 4)),
        RejectedCase.of(ScatterElements.OP, "C4").of(type(3)).of(longs(0)).of(type(2)),
        RejectedCase.of(ScatterElements.OP, "C5")
            .with(ScatterElements.REDUCTION, "add")
            .of(flags(1, 0))
            .of(longs(0))
            .of(flags(1)),
        RejectedCase.of(ScatterND.OP, "C1").of(type()).of(longs(0)).of(type()),
        RejectedCase.of(ScatterND.OP, "C2").of(type(3)).of(longs(0, 0)).of(type()),
        RejectedCase.of(ScatterND.OP, "C3").of(type(2, 3)).of(longs(0)).of(type(2)),
        RejectedCase.of(ScatterND.OP, "C4")
            .with(ScatterND.REDUCTION, "max")
            .of(flags(1, 0))
            .of(longs(0))
            .of(flags(1).reshaped(shape())),
        RejectedCase.of(TensorScatter.OP, "C1")
            .with(TensorScatter.AXIS, 0L)
            .of(type(2, 3))
            .of(type(2, 3)),
        RejectedCase.of(TensorScatter.OP, "C1").of(type(2)).of(type(2)),
        RejectedCase.of(TensorScatter.OP, "C2").of(type(2, 3, 1)).of(type(2, 4, 1)),
        RejectedCase.of(TensorScatter.OP, "C3").of(type(2, 3, 1)).of(type(2, 1, 1)).of(longs(0)),
        RejectedCase.of(Col2Im.OP, "C1").of(type(2, 3)).of(longs(3)).of(longs(2)),
        RejectedCase.of(Col2Im.OP, "C2").of(type(1, 2, 3)).of(longs(3)).of(longs(2, 2)),
        RejectedCase.of(Col2Im.OP, "C3")
            .with(Col2Im.STRIDES, List.of(0L))
            .of(type(1, 2, 2))
            .of(longs(3))
            .of(longs(2)),
        RejectedCase.of(Col2Im.OP, "C3")
            .with(Col2Im.PADS, List.of(1L))
            .of(type(1, 2, 2))
            .of(longs(3))
            .of(longs(2)),
        RejectedCase.of(Col2Im.OP, "C4").of(type(1, 2, 2)).of(longs(3)).of(longs(4)),
        RejectedCase.of(Col2Im.OP, "C5").of(type(1, 2, 3)).of(longs(3)).of(longs(2)),
        RejectedCase.of(Col2Im.OP, "C5").of(type(1, 3, 2)).of(longs(3)).of(longs(2)));
  }
}
