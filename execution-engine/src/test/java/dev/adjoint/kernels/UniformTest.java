// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.op.Attributes;
import dev.adjoint.ops.internal.Uniform;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UniformTest {

  private static double[] draw(String device, int threads, long key, long salt, DType type) {
    Attributes attributes =
        Attributes.of(Uniform.SHAPE, Shape.of(100_000))
            .with(Uniform.DTYPE, type)
            .with(Uniform.SALT, salt);
    try (Backend backend = OneOp.open(device, threads)) {
      Tensor scalar = Tensor.vector(key).reshaped(Shape.SCALAR);
      return OneOp.run(backend, Uniform.OP, attributes, scalar).toDoubles();
    }
  }

  @ParameterizedTest
  @CsvSource({"cpu, 1, FLOAT32", "cpu, 3, FLOAT32", "cpu, 2, FLOAT64", "reference, 1, FLOAT64"})
  void everyDeviceDrawsTheSameNumbers(String device, int threads, DType type) {
    double[] expected = draw("reference", 1, 5, 9, DType.FLOAT32);
    assertArrayEquals(expected, draw(device, threads, 5, 9, type));
  }

  /// The first outputs of SplitMix64 with seed 1234567, published with its reference code, shifted
  /// to 24 bits; `mix(0)` is 0, so the stream's start is the key.
  @Test
  void streamsAreThoseOfSplitMix64() {
    double[] drawn = draw("reference", 1, 1234567, 0, DType.FLOAT64);
    assertEquals((6457827717110365317L >>> 40) * 0x1p-24, drawn[1]);
    assertEquals((3203168211198807973L >>> 40) * 0x1p-24, drawn[2]);
  }

  @Test
  void numbersFillTheUnitIntervalEvenly() {
    double[] drawn = draw("cpu", 2, 77, 3, DType.FLOAT32);
    assertTrue(Arrays.stream(drawn).allMatch(u -> u >= 0 && u < 1));
    assertEquals(0.5, Arrays.stream(drawn).average().orElseThrow(), 0.005);
    assertEquals(1 / 3.0, Arrays.stream(drawn).map(u -> u * u).average().orElseThrow(), 0.005);
  }

  @Test
  void anotherSaltDrawsOtherNumbers() {
    double[] one = draw("cpu", 1, 5, 9, DType.FLOAT32);
    double[] other = draw("cpu", 1, 5, 10, DType.FLOAT32);
    long equal = 0;
    for (int i = 0; i < one.length; i++) {
      equal += one[i] == other[i] ? 1 : 0;
    }
    assertTrue(equal < 10);
  }
}
