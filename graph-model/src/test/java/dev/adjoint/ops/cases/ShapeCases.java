// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.flags;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.shape.Cast;
import dev.adjoint.ops.shape.Concat;
import dev.adjoint.ops.shape.Expand;
import dev.adjoint.ops.shape.Flatten;
import dev.adjoint.ops.shape.Reshape;
import dev.adjoint.ops.shape.Squeeze;
import dev.adjoint.ops.shape.Transpose;
import dev.adjoint.ops.shape.Unsqueeze;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Ops that move, repeat and convert elements. Expected values are NumPy's.
final class ShapeCases {

  private static final Tensor X = reals(shape(2, 3), 1, 2, 3, 4, 5, 6);

  static final CaseList CASES = new CaseList(accepted(), rejected());

  private ShapeCases() {}

  private static List<OpCase> accepted() {
    return List.of(
        OpCase.of(Transpose.OP, "a matrix", X).gives(reals(shape(3, 2), 1, 4, 2, 5, 3, 6)).smooth(),
        OpCase.of(Transpose.OP, "three axes", reals(shape(2, 1, 3), 1, 2, 3, 4, 5, 6))
            .with(Transpose.PERM, List.of(2L, 0L, 1L))
            .gives(reals(shape(3, 2, 1), 1, 4, 2, 5, 3, 6))
            .smooth(),
        OpCase.of(Transpose.OP, "a scalar", scalar(5)).gives(scalar(5)).smooth(),
        OpCase.of(Transpose.OP, "nothing", flags(shape(0, 2))).gives(flags(shape(2, 0))),
        reshape("-1 takes the rest", X, 3, -1).gives(reals(shape(3, 2), 1, 2, 3, 4, 5, 6)).smooth(),
        reshape("0 keeps a size", X, 0, 1, -1)
            .gives(reals(shape(2, 1, 3), 1, 2, 3, 4, 5, 6))
            .smooth(),
        reshape("to a scalar", reals(7)).gives(scalar(7)).smooth(),
        reshape("nothing", reals(shape(0, 3)), 3, -1).gives(reals(shape(3, 0))),
        reshape("nothing to nothing", reals(shape(0, 3)), 0, 7).gives(reals(shape(0, 7))),
        reshape("allowzero", reals(shape(0, 3)), 3, 0)
            .with(Reshape.ALLOWZERO, true)
            .gives(reals(shape(3, 0))),
        OpCase.of(Flatten.OP, "keeps the batch", reals(shape(2, 1, 3), 1, 2, 3, 4, 5, 6))
            .gives(X)
            .smooth(),
        OpCase.of(Flatten.OP, "all into the rows", X)
            .with(Flatten.AXIS, 2L)
            .gives(reals(shape(6, 1), 1, 2, 3, 4, 5, 6))
            .smooth(),
        OpCase.of(Flatten.OP, "a negative axis", reals(shape(1, 2, 3), 1, 2, 3, 4, 5, 6))
            .with(Flatten.AXIS, -1L)
            .gives(X)
            .smooth(),
        OpCase.of(Flatten.OP, "a scalar", scalar(2))
            .with(Flatten.AXIS, 0L)
            .gives(reals(shape(1, 1), 2))
            .smooth(),
        OpCase.of(Squeeze.OP, "all axes of size 1", reals(shape(1, 3, 1), 1, 2, 3))
            .gives(reals(1, 2, 3))
            .smooth(),
        OpCase.of(Squeeze.OP, "one axis", reals(shape(1, 3, 1), 1, 2, 3), longs(-1))
            .gives(reals(shape(1, 3), 1, 2, 3))
            .smooth(),
        OpCase.of(Unsqueeze.OP, "both ends", reals(1, 2, 3), longs(-1, 0))
            .gives(reals(shape(1, 3, 1), 1, 2, 3))
            .smooth(),
        OpCase.of(Unsqueeze.OP, "one number", reals(1, 2), longs(0).reshaped(shape()))
            .gives(reals(shape(1, 2), 1, 2))
            .smooth(),
        OpCase.of(Squeeze.OP, "one number", reals(shape(1, 2), 1, 2), longs(0).reshaped(shape()))
            .gives(reals(1, 2))
            .smooth(),
        concat(0, X, reals(shape(1, 3), 7, 8, 9))
            .gives(reals(shape(3, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9))
            .smooth(),
        concat(-1, X, reals(shape(2, 0)), reals(shape(2, 1), 7, 8))
            .gives(reals(shape(2, 4), 1, 2, 3, 7, 4, 5, 6, 8))
            .smooth(),
        concat(1, X).gives(X).smooth(),
        concat(0, flags(1, 0), flags(1)).gives(flags(1, 0, 1)),
        OpCase.of(Expand.OP, "repeats a column", reals(shape(2, 1), 1, 2), longs(2, 3))
            .gives(reals(shape(2, 3), 1, 1, 1, 2, 2, 2))
            .smooth(),
        OpCase.of(Expand.OP, "1 keeps a size", reals(shape(1, 2), 1, 2), longs(3, 2, 1))
            .gives(reals(shape(3, 2, 2), 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2))
            .smooth(),
        OpCase.of(Expand.OP, "a scalar", scalar(4), longs(2)).gives(reals(4, 4)).smooth(),
        OpCase.of(Expand.OP, "to nothing", reals(shape(1, 2), 1, 2), longs(0, 2))
            .gives(reals(shape(0, 2)))
            .smooth(),
        OpCase.of(Cast.OP, "drops the fraction", reals(1.7, -1.7, 0, 2.5))
            .with(Cast.TO, DType.INT64)
            .gives(longs(1, -1, 0, 2)),
        OpCase.of(Cast.OP, "anything but 0 is true", reals(0, -0.0, 0.5, -2))
            .with(Cast.TO, DType.BOOL)
            .gives(flags(0, 0, 1, 1)),
        OpCase.of(Cast.OP, "true is 1", flags(1, 0))
            .with(Cast.TO, DType.FLOAT64)
            .gives(reals(1, 0)),
        OpCase.of(Cast.OP, "between floating types", reals(0.5, -2))
            .with(Cast.TO, DType.FLOAT64)
            .gives(reals(0.5, -2))
            .smooth());
  }

  private static OpCase reshape(String about, Tensor data, long... sizes) {
    return OpCase.of(Reshape.OP, about, data, longs(sizes));
  }

  private static OpCase concat(long axis, Tensor... parts) {
    String about = parts.length + " along axis " + axis + " " + parts[0].dtype().tag();
    return OpCase.of(Concat.OP, about, parts).with(Concat.AXIS, axis);
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(Transpose.OP, "C1").with(Transpose.PERM, List.of(0L)).of(type(2, 3)),
        RejectedCase.of(Transpose.OP, "C1").with(Transpose.PERM, List.of(1L, 1L)).of(type(2, 3)),
        RejectedCase.of(Transpose.OP, "C1").with(Transpose.PERM, List.of(0L, 2L)).of(type(2, 3)),
        to(Reshape.OP, "C1", 6).of(longs(shape(1, 1), 6)),
        to(Reshape.OP, "C2", 6).of(longs(-1, -1)),
        to(Reshape.OP, "C2", 6).of(longs(-2)),
        to(Reshape.OP, "C2", 6).of(longs(6, 0)),
        to(Reshape.OP, "C3", 6).of(longs(5)),
        to(Reshape.OP, "C3", 6).of(longs(4, -1)),
        to(Reshape.OP, "C3", 0, 3).of(longs(2)),
        to(Reshape.OP, "C4", 0, 3).with(Reshape.ALLOWZERO, true).of(longs(0, -1)),
        RejectedCase.of(Flatten.OP, "C1").with(Flatten.AXIS, 3L).of(type(2, 3)),
        RejectedCase.of(Flatten.OP, "C1").with(Flatten.AXIS, -3L).of(type(2, 3)),
        RejectedCase.of(Flatten.OP, "C1").of(type()),
        to(Squeeze.OP, "C1", 1, 2).of(longs(shape(1, 1), 0)),
        to(Squeeze.OP, "C2", 1, 2).of(longs(2)),
        to(Squeeze.OP, "C3", 1, 2).of(longs(1)),
        to(Unsqueeze.OP, "C1", 2).of(longs(shape(1, 1), 0)),
        to(Unsqueeze.OP, "C2", 2).of(longs(2)),
        to(Unsqueeze.OP, "C3", 2).of(longs(0, -3)),
        join("C1", 1).of(type(2)).of(type(2)),
        join("C1", 0).of(type()).of(type()),
        join("C2", 0).of(type(2)).of(type(2, 1)),
        join("C3", 0).of(type(2, 3)).of(type(2, 4)),
        to(Expand.OP, "C1", 1, 2).of(longs(shape(1, 1), 2)),
        to(Expand.OP, "C2", 1, 2).of(longs(-1, 2)),
        to(Expand.OP, "C3", 2, 2).of(longs(3, 2)));
  }

  private static RejectedCase to(OpDef op, String code, long... sizes) {
    return RejectedCase.of(op, code).of(type(sizes));
  }

  private static RejectedCase join(String code, long axis) {
    return RejectedCase.of(Concat.OP, code).with(Concat.AXIS, axis);
  }
}
