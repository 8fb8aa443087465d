// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.ints;
import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.internal.GatherGradient;
import dev.adjoint.ops.internal.SliceGradient;
import dev.adjoint.ops.internal.Stack;
import dev.adjoint.ops.internal.Take;
import dev.adjoint.ops.internal.Uniform;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Ops that only gradients and decompositions use.
final class InternalCases {

  static final CaseList CASES = CaseList.of(rejected(), accepted(), unrolled());

  private InternalCases() {}

  /// What unrolled loops are drawn with.
  private static List<OpCase> unrolled() {
    Tensor rows = reals(shape(3, 2), 1, 2, 3, 4, 5, 6);
    return List.of(
        OpCase.of(Take.OP, "a row", rows).with(Take.INDEX, 1L).gives(reals(3, 4)).smooth(),
        OpCase.of(Take.OP, "a column", rows)
            .with(Take.AXIS, -1L)
            .with(Take.INDEX, 0L)
            .gives(reals(1, 3, 5))
            .smooth(),
        OpCase.of(Take.OP, "two rows", rows)
            .with(Take.INDEX, 1L)
            .with(Take.COUNT, 2L)
            .gives(reals(shape(2, 2), 3, 4, 5, 6))
            .smooth(),
        OpCase.of(Take.OP, "an element", reals(7, 8))
            .with(Take.INDEX, 1L)
            .gives(reals(shape(), 8))
            .smooth(),
        OpCase.of(Stack.OP, "rows", reals(1, 2), reals(3, 4))
            .gives(reals(shape(2, 2), 1, 2, 3, 4))
            .smooth(),
        OpCase.of(Stack.OP, "columns", reals(1, 2), reals(3, 4))
            .with(Stack.AXIS, -1L)
            .gives(reals(shape(2, 2), 1, 3, 2, 4))
            .smooth(),
        OpCase.of(Stack.OP, "a run between two", reals(1, 2), rows, reals(7, 8))
            .gives(reals(shape(5, 2), 1, 2, 1, 2, 3, 4, 5, 6, 7, 8))
            .smooth(),
        OpCase.of(Stack.OP, "numbers", ints(4), ints(5)).gives(ints(shape(2, 1), 4, 5)));
  }

  private static List<RejectedCase> rejected() {
    return List.of(
        RejectedCase.of(Take.OP, "C1").with(Take.INDEX, 0L).of(type()),
        RejectedCase.of(Take.OP, "C1").with(Take.INDEX, 0L).with(Take.AXIS, 2L).of(type(3, 2)),
        RejectedCase.of(Take.OP, "C2").with(Take.INDEX, 3L).of(type(3, 2)),
        RejectedCase.of(Take.OP, "C2").with(Take.INDEX, 1L).with(Take.COUNT, 3L).of(type(3, 2)),
        RejectedCase.of(Stack.OP, "C1").with(Stack.AXIS, 2L).of(type(3)).of(type(3)),
        RejectedCase.of(Stack.OP, "C2").of(type(3)).of(type(2)),
        RejectedCase.of(Stack.OP, "C2").of(type(3)).of(type(4, 2)),
        RejectedCase.of(Stack.OP, "C2").of(type(3)).of(type()));
  }

  private static List<OpCase> accepted() {
    return List.of(
        OpCase.of(SliceGradient.OP, "backwards by two", reals(7, 8))
            .with(SliceGradient.SHAPE, shape(5))
            .with(SliceGradient.STARTS, List.of(4L))
            .with(SliceGradient.STEPS, List.of(-2L))
            .gives(reals(0, 0, 8, 0, 7))
            .smooth(),
        OpCase.of(SliceGradient.OP, "down to the first", reals(shape(1, 3), 1, 2, 3))
            .with(SliceGradient.SHAPE, shape(2, 3))
            .with(SliceGradient.STARTS, List.of(1L, 2L))
            .with(SliceGradient.STEPS, List.of(1L, -1L))
            .gives(reals(shape(2, 3), 0, 0, 0, 3, 2, 1))
            .smooth(),
        OpCase.of(SliceGradient.OP, "nothing was picked", reals(shape(0)))
            .with(SliceGradient.SHAPE, shape(2))
            .with(SliceGradient.STARTS, List.of(0L))
            .with(SliceGradient.STEPS, List.of(1L))
            .gives(reals(0, 0)),
        OpCase.of(GatherGradient.OP, "a place picked twice", reals(1, 2, 4), ints(0, 2, -3))
            .with(GatherGradient.SHAPE, shape(3))
            .with(GatherGradient.AXIS, 0L)
            .gives(reals(5, 0, 2))
            .smooth(),
        OpCase.of(
                GatherGradient.OP,
                "columns",
                reals(shape(2, 1, 2), 1, 2, 3, 4),
                longs(shape(1, 2), 2, 0))
            .with(GatherGradient.SHAPE, shape(2, 3))
            .with(GatherGradient.AXIS, 1L)
            .gives(reals(shape(2, 3), 2, 0, 1, 4, 0, 3))
            .smooth(),
        OpCase.of(Uniform.OP, "the first four", Tensor.vector(1).reshaped(Shape.SCALAR))
            .with(Uniform.SHAPE, shape(2, 2))
            .with(Uniform.DTYPE, DType.FLOAT64)
            .with(Uniform.SALT, 2L)
            .gives(
                reals(
                    shape(2, 2),
                    0.24516034126281738,
                    0.4378802180290222,
                    0.035021305084228516,
                    0.024573028087615967)));
  }
}
