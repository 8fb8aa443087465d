// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.PortRef;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where scattering has no slope, or two: expected values are those of PyTorch's `scatter_reduce`.
class ScatterGradientsTest {

  private static final Tensor PLACES = Tensor.vector(1, 3, 1);

  private static RunResult run(String device, String reduction, Tensor places, double... updates)
      throws Exception {
    String text =
        """
        x:f64[4] = Input()
        i:i64[3] = Input()
        u:f64[3] = Input()
        y = ScatterElements(x, i, u, reduction=%s)
        out y
        """
            .formatted(reduction);
    Map<String, Tensor> feeds = Map.of("x", reals(1, 2, 3, 4), "i", places, "u", reals(updates));
    Differentiate gradients = of("y", reals(1, 10, 100, 1000));
    return TextRun.of(text, Mode.COMPILED, device, feeds, Optional.of(gradients));
  }

  private static Differentiate of(String output, Tensor cotangent) {
    return new Differentiate(PortRef.of(output), List.of("x", "u"), Optional.of(cotangent));
  }

  private static Tensor reals(double... values) {
    return Tensor.of(DType.FLOAT64, Shape.of(values.length), i -> values[(int) i]);
  }

  private static void assertGradients(RunResult result, double[] x, double[] u) {
    assertArrayEquals(x, result.gradient("x").toDoubles());
    assertArrayEquals(u, result.gradient("u").toDoubles());
  }

  @ParameterizedTest
  @CsvSource({"cpu", "reference"})
  void aFactorOfZeroGetsTheProductOfTheOthers(String device) throws Exception {
    assertGradients(
        run(device, "mul", PLACES, 0, 20, 30),
        new double[] {1, 0, 100, 20_000},
        new double[] {600, 4000, 0});
  }

  @ParameterizedTest
  @CsvSource({"cpu", "reference"})
  void twoFactorsOfZeroGetNothing(String device) throws Exception {
    assertGradients(
        run(device, "mul", PLACES, 0, 20, 0),
        new double[] {1, 0, 100, 20_000},
        new double[] {0, 4000, 0});
  }

  /// `y[1] = 2·u₀·u₂`, `y[3] = 4·u₁`: what `u₂` adds to the slope by `u₀` is 2, though it be 0.
  @ParameterizedTest
  @CsvSource({"cpu,0,30", "cpu,0,0", "cpu,5,0", "reference,0,0", "reference,5,6"})
  void theSlopeOfTheSlopeKnowsAFactorOfZeroToo(String device, double first, double last)
      throws Exception {
    String text =
        """
        x:f64[4] = Input()
        i:i64[3] = Input()
        u:f64[3] = Input()
        y = ScatterElements(x, i, u, reduction=mul)
        g = Gradients(y, u, x)
        out g
        """;
    Map<String, Tensor> feeds =
        Map.of("x", reals(1, 2, 3, 4), "i", PLACES, "u", reals(first, 20, last));
    Differentiate gradients = of("g", reals(1, 10, 100));
    RunResult result = TextRun.of(text, Mode.COMPILED, device, feeds, Optional.of(gradients));
    assertArrayEquals(new double[] {2 * last, 4, 2 * first}, result.value("g").toDoubles());
    assertGradients(result, new double[] {0, last + 100 * first, 0, 10}, new double[] {200, 0, 2});
  }

  @ParameterizedTest
  @CsvSource({"cpu", "reference"})
  void equalOnesShareEvenlyWithWhatWasThere(String device) throws Exception {
    assertGradients(
        run(device, "max", PLACES, 2, 9, 1),
        new double[] {1, 5, 100, 0},
        new double[] {5, 1000, 0});
  }

  @ParameterizedTest
  @CsvSource({"cpu", "reference"})
  void anIndexOutsideIsToldAndNothingIsWritten(String device) {
    EngineException fault =
        assertThrows(
            EngineException.class, () -> run(device, "add", Tensor.vector(1, 4, 1), 1, 1, 1));
    String line = String.valueOf(fault.getMessage());
    assertTrue(line.contains("y") && line.contains("index 4 at position 1"), line);
    assertTrue(line.contains("-4…3"), line);
  }
}
