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
import org.junit.jupiter.params.provider.ValueSource;

/// Lines long enough for the library, with numbers that it would get wrong.
class SoftmaxTest {

  private static final int LINES = 40;
  private static final int SIZE = 37;
  private static final float[] ODD = {
    Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1000, -1000, 3e38f, -3e38f
  };

  private static float[] numbers(boolean odd) {
    float[] numbers = new float[LINES * SIZE];
    Random random = new Random(3);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) random.nextGaussian() * (i % 5 == 0 ? 30 : 1);
    }
    for (int i = odd ? 0 : 3; i < ODD.length; i++) {
      numbers[i * SIZE + i] = ODD[i];
    }
    for (int j = 0; j < SIZE; j++) {
      numbers[10 * SIZE + j] = odd ? Float.NEGATIVE_INFINITY : -1000;
      numbers[11 * SIZE + j] = odd && j % 2 == 0 ? Float.NEGATIVE_INFINITY : 1000;
    }
    return numbers;
  }

  private static Tensor run(String device, Tensor x) {
    Graph graph = Programs.graph("x:f32[40,37] = Input()\ny = Softmax(x)\nout y\n");
    try (Backend backend = Devices.open(device, 2);
        Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.COMPILED, 1)) {
      return session.run(RunRequest.fetch(graph.outputs(), Map.of("x", x))).value("y");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void agreesWithTheReferenceWhateverIsNotFinite(boolean odd) {
    float[] numbers = numbers(odd);
    Tensor x = Tensor.of(DType.FLOAT32, Shape.of(LINES, SIZE), i -> numbers[(int) i]);
    Tensor expected = run("reference", x);
    Tensor actual = run("cpu", x);
    for (int i = 0; i < numbers.length; i++) {
      double right = expected.get(i);
      double near = Double.isNaN(right) ? 0 : 1e-6 * Math.abs(right) + 1e-12;
      assertEquals(right, actual.get(i), near, i + ": " + numbers[i]);
    }
  }
}
