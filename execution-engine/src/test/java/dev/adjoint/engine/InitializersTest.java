// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.compile.StateInit;
import dev.adjoint.op.Attributes;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitializersTest {

  private static final TensorType MATRIX = TensorType.of(DType.FLOAT32, 200, 300);
  private static final TensorType FILTERS = TensorType.of(DType.FLOAT32, 64, 32, 3, 3);

  private static Attributes kind(String initializer) {
    return Attributes.of(Parameter.INITIALIZER, initializer);
  }

  private static Tensor first(String name, TensorType type, Attributes attributes, long seed) {
    return Initializers.first(name, type, new StateInit.Declared(attributes, true), seed);
  }

  private static double mean(Tensor tensor) {
    return Arrays.stream(tensor.toDoubles()).average().orElseThrow();
  }

  private static double variance(Tensor tensor) {
    double mean = mean(tensor);
    return Arrays.stream(tensor.toDoubles()).map(x -> (x - mean) * (x - mean)).average().orElse(0);
  }

  /// Fans of the matrix are 200 and 300; of the filters 32·9 = 288 and 64·9 = 576.
  @ParameterizedTest
  @CsvSource({
    "xavier_uniform, 0.004, 0.0023148",
    "xavier_normal, 0.004, 0.0023148",
    "he_uniform, 0.01, 0.0069444",
    "he_normal, 0.01, 0.0069444"
  })
  void variancesFollowTheFans(String initializer, double ofMatrix, double ofFilters) {
    Tensor matrix = first("w", MATRIX, kind(initializer), 1);
    assertEquals(ofMatrix, variance(matrix), 0.03 * ofMatrix);
    assertEquals(0, mean(matrix), 4 * Math.sqrt(ofMatrix / matrix.elements()));
    Tensor filters = first("w", FILTERS, kind(initializer), 1);
    assertEquals(ofFilters, variance(filters), 0.05 * ofFilters);
  }

  @Test
  void uniformOnesKeepTheirBounds() {
    double bound = Math.sqrt(6.0 / 500);
    for (double x : first("w", MATRIX, kind("xavier_uniform"), 3).toDoubles()) {
      assertTrue(Math.abs(x) <= bound * 1.000001);
    }
    Tensor scaled = first("w", MATRIX, kind("uniform").with(Parameter.SCALE, 0.5), 3);
    assertEquals(0.25 / 3, variance(scaled), 0.002);
  }

  @Test
  void scaleIsTheDeviationOfNormalAndTheValueOfConstant() {
    Attributes normal = kind("normal").with(Parameter.SCALE, 2.0);
    assertEquals(4, variance(first("w", MATRIX, normal, 3)), 0.1);
    Attributes constant = kind("constant").with(Parameter.SCALE, 2.5);
    assertTrue(Arrays.stream(first("w", MATRIX, constant, 3).toDoubles()).allMatch(x -> x == 2.5));
    assertEquals(1, first("w", MATRIX, kind("ones"), 3).get(7));
    assertEquals(0, first("w", MATRIX, kind("zeros"), 3).get(7));
  }

  @Test
  void orthogonalRowsOrColumnsStandAtRightAngles() {
    Tensor wide = first("w", TensorType.of(DType.FLOAT64, 30, 120), kind("orthogonal"), 5);
    Tensor filters = first("w", TensorType.of(DType.FLOAT64, 8, 5, 10), kind("orthogonal"), 5);
    for (int i = 0; i < 30; i++) {
      for (int j = 0; j < 30; j++) {
        assertEquals(i == j ? 1 : 0, product(wide, 120 * i, 1, 120 * j, 120), 1e-12);
      }
    }
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < 10; j++) {
        assertEquals(i == j ? 1 : 0, product(filters, i, 10, j, 40), 1e-12);
      }
    }
    assertEquals(0, mean(wide), 4 * Math.sqrt(1.0 / 120 / wide.elements()));
    Attributes longer = kind("orthogonal").with(Parameter.SCALE, 3.0);
    assertEquals(9, product(first("w", MATRIX, longer, 5), 0, 1, 0, 300), 1e-5);
    assertEquals(
        1, first("b", TensorType.of(DType.FLOAT32, 1), kind("orthogonal"), 5).get(0), 1e-6);
    assertEquals(
        0, first("n", TensorType.of(DType.FLOAT32, 0, 3), kind("orthogonal"), 5).elements());
  }

  /// Of two vectors within a tensor that begin at `a` and `b`.
  private static double product(Tensor of, int a, int step, int b, int count) {
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += of.get(a + (long) k * step) * of.get(b + (long) k * step);
    }
    return sum;
  }

  @Test
  void seedAndNameDecideAndNothingElse() {
    Attributes normal = kind("he_normal");
    Tensor one = first("w", MATRIX, normal, 1);
    assertTrue(one.sameAs(first("w", MATRIX, normal, 1)));
    assertFalse(one.sameAs(first("w", MATRIX, normal, 2)));
    assertFalse(one.sameAs(first("v", MATRIX, normal, 1)));
    Attributes own = normal.with(Parameter.SEED, 9L);
    assertTrue(first("w", MATRIX, own, 1).sameAs(first("v", MATRIX, own, 2)));
  }

  @Test
  void aLiteralIsTakenAsItIs() {
    Tensor value = Tensor.vector(3, 4);
    Attributes literal = Attributes.of(Parameter.VALUE, value);
    Tensor made = first("w", TensorType.of(DType.FLOAT32, 2), literal, 1);
    assertEquals(4, made.get(1));
    assertEquals(DType.FLOAT32, made.dtype());
  }
}
