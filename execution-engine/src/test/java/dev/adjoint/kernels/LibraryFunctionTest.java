// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.Programs;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tensors large enough for the library and for two threads, with numbers that it would get wrong.
class LibraryFunctionTest {

  private static final int COUNT = 70_001;
  private static final float[] FAR = {1000, -1000, 3e38f, -3e38f, 0, -0f, 1e-38f, 1e-20f, -87, -50};
  private static final float[] ODD = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};

  private static float[] numbers(boolean odd) {
    float[] numbers = new float[COUNT];
    Random random = new Random(3);
    for (int i = 0; i < COUNT; i++) {
      numbers[i] = (float) (random.nextGaussian() * Math.pow(10, i % 7 - 4));
    }
    System.arraycopy(FAR, 0, numbers, 100, FAR.length);
    if (odd) {
      System.arraycopy(ODD, 0, numbers, COUNT - ODD.length, ODD.length);
    }
    return numbers;
  }

  private static Tensor run(String device, String op, Tensor x) {
    Graph graph = Programs.graph("x:f32[70001] = Input()\ny = " + op + "(x)\nout y\n");
    try (Backend backend = Devices.open(device, 2);
        Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.COMPILED, 1)) {
      return session.run(RunRequest.fetch(graph.outputs(), Map.of("x", x))).value("y");
    }
  }

  @ParameterizedTest
  @CsvSource({"Tanh, false", "Tanh, true", "Sigmoid, false", "Sigmoid, true"})
  void agreesWithTheReferenceWhateverIsNotFinite(String op, boolean odd) {
    float[] numbers = numbers(odd);
    Tensor x = Tensor.of(DType.FLOAT32, Shape.of(COUNT), i -> numbers[(int) i]);
    Tensor expected = run("reference", op, x);
    Tensor actual = run("cpu", op, x);
    for (int i = 0; i < numbers.length; i++) {
      double right = expected.get(i);
      double near = Double.isNaN(right) ? 0 : 1e-6 * Math.abs(right) + 1e-37;
      assertEquals(right, actual.get(i), near, i + ": " + numbers[i]);
    }
  }
}
