// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static dev.adjoint.ops.cases.Tensors.longs;
import static dev.adjoint.ops.cases.Tensors.reals;
import static dev.adjoint.ops.cases.Tensors.scalar;
import static dev.adjoint.ops.cases.Tensors.shape;
import static dev.adjoint.ops.cases.Tensors.type;

import dev.adjoint.ops.layer.Dense;
import dev.adjoint.ops.linear.Gemm;
import dev.adjoint.ops.linear.MatMul;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;

/// Matrix products. Expected values are NumPy's.
final class LinearCases {

  private static final Tensor A = reals(shape(2, 3), 1, 2, 3, 4, 5, 6);
  private static final Tensor B = reals(shape(3, 4), 1, 0, 2, 1, 0, 1, 1, -1, 2, 1, 0, 3);
  private static final Tensor A_TRANSPOSED = reals(shape(3, 2), 1, 4, 2, 5, 3, 6);
  private static final Tensor B_TRANSPOSED =
      reals(shape(4, 3), 1, 0, 2, 0, 1, 1, 2, 1, 0, 1, -1, 3);
  private static final Tensor AB = reals(shape(2, 4), 7, 5, 4, 8, 16, 11, 13, 17);

  static final CaseList CASES = new CaseList(accepted(), rejected());

  private LinearCases() {}

  private static List<OpCase> accepted() {
    return List.of(
        OpCase.of(MatMul.OP, "two matrices", A, B).gives(AB).smooth(),
        OpCase.of(MatMul.OP, "a row and a column", reals(1, 2, 3), reals(4, 5, 6))
            .gives(scalar(32))
            .smooth(),
        OpCase.of(MatMul.OP, "a row and a matrix", reals(1, 2, 3), B)
            .gives(reals(7, 5, 4, 8))
            .smooth(),
        OpCase.of(MatMul.OP, "a matrix and a column", A, reals(1, 0, -1))
            .gives(reals(-2, -2))
            .smooth(),
        OpCase.of(
                MatMul.OP,
                "a batch and one matrix",
                reals(shape(2, 2, 3), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
                reals(shape(3, 2), -2, -1, 0, 1, 2, 3))
            .gives(reals(shape(2, 2, 2), 4, 7, 4, 16, 4, 25, 4, 34))
            .smooth(),
        OpCase.of(
                MatMul.OP,
                "batches that stretch both ways",
                reals(shape(2, 1, 2, 3), 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5),
                reals(shape(3, 3, 1), -4, -3, -2, -1, 0, 1, 2, 3, 4))
            .gives(reals(shape(2, 3, 2, 1), -3.5, -17, 1, 1, 5.5, 19, -30.5, -44, 1, 1, 32.5, 46))
            .smooth(),
        OpCase.of(MatMul.OP, "a batch and a column", reals(shape(2, 1, 2), 1, 2, 3, 4), reals(1, 1))
            .gives(reals(shape(2, 1), 3, 7))
            .smooth(),
        OpCase.of(MatMul.OP, "the sum over nothing is 0", reals(shape(2, 0)), reals(shape(0, 3)))
            .gives(reals(shape(2, 3), 0, 0, 0, 0, 0, 0)),
        OpCase.of(MatMul.OP, "no rows", reals(shape(0, 3)), B).gives(reals(shape(0, 4))),
        OpCase.of(
                MatMul.OP,
                "integers, exact beyond 2^53",
                longs(shape(1, 2), 1L << 31, 1),
                longs(shape(2, 1), 1L << 30, 1))
            .gives(longs(shape(1, 1), (1L << 61) + 1)),
        OpCase.of(Gemm.OP, "a plain product", A, B).gives(AB).smooth(),
        OpCase.of(Gemm.OP, "no share of a C that is no number", A, B, scalar(Double.NaN))
            .with(Gemm.BETA, 0.0)
            .gives(AB),
        OpCase.of(Gemm.OP, "factors and a column", A, B, reals(shape(2, 1), 1, 2))
            .with(Gemm.ALPHA, 2.0)
            .with(Gemm.BETA, 0.5)
            .gives(reals(shape(2, 4), 14.5, 10.5, 8.5, 16.5, 33, 23, 27, 35))
            .smooth(),
        OpCase.of(Gemm.OP, "a bias row", A, B, reals(10, 20, 30, 40))
            .gives(reals(shape(2, 4), 17, 25, 34, 48, 26, 31, 43, 57))
            .smooth(),
        OpCase.of(Gemm.OP, "a bias of one number", A, B, scalar(1))
            .gives(reals(shape(2, 4), 8, 6, 5, 9, 17, 12, 14, 18))
            .smooth(),
        OpCase.of(Gemm.OP, "both transposed", A_TRANSPOSED, B_TRANSPOSED)
            .with(Gemm.TRANS_A, true)
            .with(Gemm.TRANS_B, true)
            .gives(AB)
            .smooth(),
        OpCase.of(
                Gemm.OP,
                "integers",
                longs(shape(1, 2), 1, 2),
                longs(shape(2, 1), 3, 4),
                longs(shape(1, 1), 10))
            .with(Gemm.ALPHA, 2.0)
            .gives(longs(shape(1, 1), 32)),
        OpCase.of(Gemm.OP, "no rows", reals(shape(0, 3)), B, reals(1, 2, 3, 4))
            .gives(reals(shape(0, 4))),
        OpCase.of(Dense.OP, "weights of one and no bias", A)
            .with(Dense.UNITS, 2L)
            .with(Dense.KERNEL_INITIALIZER, "ones")
            .gives(reals(shape(2, 2), 6, 6, 15, 15))
            .smooth(),
        OpCase.of(Dense.OP, "a bias of one, then relu", reals(shape(1, 1, 2), -3, 1))
            .with(Dense.UNITS, 1L)
            .with(Dense.ACTIVATION, "relu")
            .with(Dense.KERNEL_INITIALIZER, "ones")
            .with(Dense.BIAS_INITIALIZER, "ones")
            .gives(reals(shape(1, 1, 1), 0))
            .smooth());
  }

  private static List<RejectedCase> rejected() {
    TensorType whole = type(DType.INT64, 2, 2);
    return List.of(
        RejectedCase.of(MatMul.OP, "C1").of(type()).of(type(2)),
        RejectedCase.of(MatMul.OP, "C1").of(type(2)).of(type()),
        RejectedCase.of(MatMul.OP, "C2").of(type(2, 3)).of(type(4, 2)),
        RejectedCase.of(MatMul.OP, "C2").of(type(3)).of(type(2)),
        RejectedCase.of(MatMul.OP, "C3").of(type(2, 5, 3)).of(type(3, 3, 5)),
        RejectedCase.of(Gemm.OP, "C1").of(type(3)).of(type(3, 2)),
        RejectedCase.of(Gemm.OP, "C1").of(type(2, 3)).of(type(1, 3, 2)),
        RejectedCase.of(Gemm.OP, "C2").of(type(2, 3)).of(type(2, 3)),
        RejectedCase.of(Gemm.OP, "C2").with(Gemm.TRANS_A, true).of(type(2, 3)).of(type(3, 2)),
        RejectedCase.of(Gemm.OP, "C3").of(type(1, 3)).of(type(3, 2)).of(type(2, 2)),
        RejectedCase.of(Gemm.OP, "C3").of(type(2, 3)).of(type(3, 2)).of(type(1, 2, 2)),
        RejectedCase.of(Gemm.OP, "C4").with(Gemm.ALPHA, 0.5).of(whole).of(whole),
        RejectedCase.of(Dense.OP, "C1").with(Dense.UNITS, 2L).of(type()),
        RejectedCase.of(Dense.OP, "C2")
            .with(Dense.UNITS, 2L)
            .of(new TensorType(DType.FLOAT32, Shape.of(List.of(Dim.of(3), Dim.of("M"))))));
  }
}
