// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.Programs;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.RunResult;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Windows inside the image and beyond it, over ties, zeros of both signs, infinities and NaN.
class MaxPoolTest {

  private static final float[] ODD = {
    Float.NaN, -Float.NaN, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, -0f, 0f, 1, 1, -3e38f
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3,5,8,6   | kernel_shape=[2,2], strides=[2,2]
          3,5,9,7   | kernel_shape=[3,2], strides=[2,1]
          2,4,11,12 | kernel_shape=[3,3], strides=[2,2], dilations=[2,3]
          2,4,8,8   | kernel_shape=[3,3], pads=[1,1,1,1]
          2,4,9     | kernel_shape=[4], strides=[3]
          2,2,5,4,6 | kernel_shape=[2,3,2], strides=[2,1,3]
          2,3,6,6   | kernel_shape=[6,6]
          """)
  void findsTheElementsAndPlacesOfTheReference(String shape, String settings) {
    Graph graph =
        Programs.graph(
            "x:f32[%s] = Input()\ny = MaxPool(x, %s)\nout y, y:1\n".formatted(shape, settings));
    TensorType type = Inference.of(graph, StandardOps.CATALOG).outputTypes("x").getFirst();
    Random random = new Random(5);
    Tensor x =
        Tensor.of(
            type.dtype(),
            type.shape(),
            i -> random.nextInt(6) == 0 ? ODD[random.nextInt(ODD.length)] : random.nextInt(5) - 9);
    RunResult expected = run("reference", graph, x);
    RunResult actual = run("cpu", graph, x);
    assertTrue(expected.value("y:1").sameAs(actual.value("y:1")), "places");
    for (long i = 0; i < expected.value("y").elements(); i++) {
      double right = expected.value("y").get(i);
      double ours = actual.value("y").get(i);
      assertTrue(right == ours || (Double.isNaN(right) && Double.isNaN(ours)), right + ", " + ours);
    }
  }

  private static RunResult run(String device, Graph graph, Tensor x) {
    try (Backend backend = Devices.open(device, 2);
        Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.COMPILED, 1)) {
      return session.run(RunRequest.fetch(graph.outputs(), Map.of("x", x)));
    }
  }
}
