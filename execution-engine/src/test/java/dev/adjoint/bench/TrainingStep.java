// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.bench;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.Programs;
import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.engine.Descend;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Times one training step of the network of `mnist-mlp.json` (784-128-10, batch 64, SGD) with
/// random rows, feeds and fetch of the loss included. Run by hand:
///
///     java … dev.adjoint.bench.TrainingStep [cpu] [threads] [optimizer]
///
/// Prints the median and the least of many steps.
public final class TrainingStep {

  private static final String NETWORK =
      """
      x:f32[64,784] = Input()
      t:i64[64] = Input()
      W1:f32[784,128] = Parameter(initializer=he_normal)
      b1:f32[128] = Parameter(initializer=zeros)
      W2:f32[128,10] = Parameter(initializer=xavier_uniform)
      b2:f32[10] = Parameter(initializer=zeros)
      z1 = MatMul(x, W1)
      a1 = Add(z1, b1)
      h = Relu(a1)
      z2 = MatMul(h, W2)
      logits = Add(z2, b2)
      loss = SoftmaxCrossEntropyLoss(logits, t)
      out loss
      """;

  private static final int STEPS = 3000;

  private TrainingStep() {}

  public static void main(String[] args) {
    String device = args.length > 0 ? args[0] : "cpu";
    int threads = args.length > 1 ? Integer.parseInt(args[1]) : 0;
    String optimizer = args.length > 2 ? args[2] : "sgd";
    Graph graph = Programs.graph(NETWORK);
    try (Backend backend = Devices.open(device, threads);
        Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.COMPILED, 1)) {
      long[] nanos = new long[STEPS];
      RunRequest request = request(optimizer);
      for (int i = 0; i < STEPS; i++) {
        long start = System.nanoTime();
        session.run(request);
        nanos[i] = System.nanoTime() - start;
      }
      Arrays.sort(nanos, STEPS / 2, STEPS);
      long median = nanos[STEPS * 3 / 4];
      System.out.printf(
          "%s, %s: median %.3f ms, least %.3f ms a step%n",
          backend.description(), optimizer, median / 1e6, nanos[STEPS / 2] / 1e6);
    }
  }

  private static RunRequest request(String optimizer) {
    Random random = new Random(1);
    Map<String, Tensor> feeds =
        Map.of(
            "x", Tensor.of(DType.FLOAT32, Shape.of(64, 784), i -> random.nextDouble()),
            "t", Tensor.of(DType.INT64, Shape.of(64), i -> random.nextInt(10)));
    OptimizerSettings settings =
        OptimizerSettings.of(OptimizerSettings.Kind.named(optimizer).orElseThrow(), 0.001);
    PortRef loss = PortRef.of("loss");
    return RunRequest.fetch(List.of(loss), feeds).with(new Descend(loss, settings, Set.of()));
  }
}
