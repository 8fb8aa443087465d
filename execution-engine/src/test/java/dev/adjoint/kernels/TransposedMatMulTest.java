// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.adjoint.backend.Backend;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Rejection;
import dev.adjoint.ops.internal.TransposedMatMul;
import dev.adjoint.ops.linear.MatMul;
import dev.adjoint.ops.shape.Transpose;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The product of transposed operands is what `Transpose` and `MatMul` give.
class TransposedMatMulTest {

  private final Random random = new Random(5);

  private static Attributes flags(boolean a, boolean b) {
    return Attributes.of(TransposedMatMul.TRANS_A, a).with(TransposedMatMul.TRANS_B, b);
  }

  private static Tensor flipped(Backend backend, Tensor matrix) {
    int rank = matrix.shape().rank();
    List<Long> perm = new ArrayList<>(LongStream.range(0, rank - 2).boxed().toList());
    perm.add(rank - 1L);
    perm.add(rank - 2L);
    return OneOp.run(backend, Transpose.OP, Attributes.of(Transpose.PERM, perm), matrix);
  }

  private void check(String device, DType dtype, long[] left, long[] right) {
    try (Backend oracle = OneOp.open("reference");
        Backend backend = OneOp.open(device)) {
      Tensor a = Tensors.random(random, dtype, left);
      Tensor b = Tensors.random(random, dtype, right);
      Tensor expected = OneOp.run(oracle, MatMul.OP, a, b);
      for (int flips = 0; flips < 4; flips++) {
        boolean flipA = (flips & 1) != 0;
        boolean flipB = (flips & 2) != 0;
        Tensor actual =
            OneOp.run(
                backend,
                TransposedMatMul.OP,
                flags(flipA, flipB),
                flipA ? flipped(backend, a) : a,
                flipB ? flipped(backend, b) : b);
        Tensors.assertClose(expected, actual, 1e-4, device + " " + flipA + " " + flipB);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"reference, FLOAT64", "cpu, FLOAT32", "cpu, FLOAT64", "cpu, INT64", "cpu, INT32"})
  void matricesOfManySizes(String device, DType dtype) {
    check(device, dtype, new long[] {1, 1}, new long[] {1, 1});
    check(device, dtype, new long[] {3, 2}, new long[] {2, 5});
    check(device, dtype, new long[] {33, 65}, new long[] {65, 40});
    check(device, dtype, new long[] {3, 0}, new long[] {0, 2});
    check(device, dtype, new long[] {0, 4}, new long[] {4, 2});
  }

  @ParameterizedTest
  @CsvSource({"reference, FLOAT64", "cpu, FLOAT32", "cpu, FLOAT64"})
  void batchesBroadcast(String device, DType dtype) {
    check(device, dtype, new long[] {4, 1, 3, 2}, new long[] {5, 2, 7});
    check(device, dtype, new long[] {6, 20, 30}, new long[] {30, 10});
    check(device, dtype, new long[] {20, 30}, new long[] {6, 30, 10});
  }

  @Test
  void refusesOperandsThatDoNotFit() {
    try (Backend oracle = OneOp.open("reference")) {
      Tensor a = Tensors.random(random, DType.FLOAT64, 2, 3);
      Tensor b = Tensors.random(random, DType.FLOAT64, 2, 3);
      assertEquals(
          "TransposedMatMul.C1",
          assertThrows(
                  Rejection.Raised.class,
                  () -> OneOp.run(oracle, TransposedMatMul.OP, flags(false, false), a, b))
              .rejection()
              .code());
      Tensor many = Tensors.random(random, DType.FLOAT64, 2, 3, 4);
      Tensor more = Tensors.random(random, DType.FLOAT64, 5, 4, 3);
      assertEquals(
          "TransposedMatMul.C2",
          assertThrows(
                  Rejection.Raised.class,
                  () -> OneOp.run(oracle, TransposedMatMul.OP, flags(false, false), many, more))
              .rejection()
              .code());
    }
  }
}
