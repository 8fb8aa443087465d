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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Times a layer forward and backward: `loss = Σ layer(x) · c`, where `x` is trained too, by SGD. The
/// line `nothing` is what that costs without a layer. `layers.py` beside it times PyTorch on the
/// same. Run by hand:
///
///     java … dev.adjoint.bench.LayerSpeed [threads] [layer…]
///
/// Prints the median and the least of many steps.
public final class LayerSpeed {

  private static final long BUDGET_NANOS = 3_000_000_000L;

  private LayerSpeed() {}

  private static Map<String, String> layers() {
    Map<String, String> layers = new LinkedHashMap<>();
    String images = "64,32,32,32";
    layers.put("nothing", graph(images, images, "Neg(x)"));
    layers.put(
        "maxpool", graph(images, "64,32,16,16", "MaxPool(x, kernel_shape=[2,2], strides=[2,2])"));
    layers.put(
        "avgpool",
        graph(images, "64,32,16,16", "AveragePool(x, kernel_shape=[2,2], strides=[2,2])"));
    layers.put("batchnorm", graph(images, images, "BatchNorm(x)"));
    layers.put("layernorm", graph("64,32,1024", "64,32,1024", "LayerNorm(x)"));
    layers.put("softmax", graph("64,32,1024", "64,32,1024", "Softmax(x)"));
    layers.put("lstm", graph("32,100,64", "32,128", "LSTMLayer(x, units=128)"));
    return layers;
  }

  private static String graph(String in, String out, String layer) {
    return """
    x:f32[%s] = Parameter(initializer=normal)
    c:f32[%s] = Parameter(initializer=normal, trainable=0)
    y = %s
    p = Mul(y, c)
    loss = ReduceSum(p, keepdims=0)
    out loss
    """
        .formatted(in, out, layer);
  }

  public static void main(String[] args) {
    int threads = args.length > 0 ? Integer.parseInt(args[0]) : 1;
    Set<String> wanted =
        Set.copyOf(Arrays.asList(args).subList(Math.min(1, args.length), args.length));
    try (Backend backend = Devices.open("cpu", threads)) {
      System.out.println(backend.description());
      layers()
          .forEach(
              (name, text) -> {
                if (wanted.isEmpty() || wanted.contains(name)) {
                  measure(name, backend, Programs.graph(text));
                }
              });
    }
  }

  private static void measure(String name, Backend backend, Graph graph) {
    OptimizerSettings sgd = OptimizerSettings.of(OptimizerSettings.Kind.SGD, 1e-6);
    PortRef loss = PortRef.of("loss");
    RunRequest request =
        RunRequest.fetch(List.of(loss), Map.of()).with(new Descend(loss, sgd, Set.of()));
    try (Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.COMPILED, 1)) {
      long[] nanos = new long[2000];
      int runs = 0;
      long end = System.nanoTime() + BUDGET_NANOS;
      while (runs < nanos.length && System.nanoTime() < end) {
        long start = System.nanoTime();
        session.run(request);
        nanos[runs++] = System.nanoTime() - start;
      }
      int warm = runs / 2;
      Arrays.sort(nanos, warm, runs);
      System.out.printf(
          "%s: median %.3f ms, least %.3f ms a step%n",
          name, nanos[(warm + runs) / 2] / 1e6, nanos[warm] / 1e6);
    }
  }
}
