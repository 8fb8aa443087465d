// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.check.RandomFeeds;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.json.GraphReader;
import dev.adjoint.onnx.ImportedModel;
import dev.adjoint.onnx.ModelContent;
import dev.adjoint.onnx.OnnxReader;
import dev.adjoint.onnx.OnnxWriter;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every shipped project written as ONNX, its forward outputs compared with ONNX Runtime's and with
/// those of the model read again.
class ProjectExportTest {

  private static final Path PROJECTS = Path.of("..", "projects");
  private static final long SEED = 5;

  @TestFactory
  List<DynamicTest> givesTheOutputsOfEveryProject() throws Exception {
    Runtime.require();
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.walk(PROJECTS, 2)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        String name = PROJECTS.relativize(file).toString();
        if (!name.startsWith("src") && !name.startsWith("target")) {
          tests.add(DynamicTest.dynamicTest(name, () -> compare(file)));
        }
      }
    }
    assertTrue(tests.size() > 10);
    return tests;
  }

  private static void compare(Path file) throws Exception {
    Graph graph = GraphReader.read(file, StandardOps.CATALOG);
    Inference types = Inference.of(graph, StandardOps.CATALOG);
    ModelContent content = new ModelExport(types, Map.of(), SEED).content(file.toString(), true);
    byte[] written = OnnxWriter.bytes(content);
    List<PortRef> outputs = content.outputs().keySet().stream().map(PortRef::parse).toList();
    Map<String, Tensor> feeds = new RandomFeeds(types, SEED).complete(Map.of());
    try (Backend backend = Devices.open("cpu", 1);
        Runtime runtime = new Runtime(written)) {
      Map<PortRef, Tensor> expected;
      try (Session session = session(graph, backend)) {
        expected = session.run(RunRequest.fetch(outputs, feeds)).values();
      }
      SequencedMap<String, Tensor> there = runtime.run(feeds);
      ImportedModel again = OnnxReader.read("again.onnx", written, StandardOps.CATALOG);
      try (Session session = session(again.graph(), backend)) {
        again.weights().forEach(session::setState);
        List<Tensor> here =
            List.copyOf(
                session.run(RunRequest.fetch(again.graph().outputs(), feeds)).values().values());
        int i = 0;
        for (Map.Entry<PortRef, Tensor> output : expected.entrySet()) {
          String name = output.getKey().toString();
          Tensor theirs = java.util.Objects.requireNonNull(there.get(name));
          assertEquals(Optional.empty(), Agreement.fault(output.getValue(), theirs, 1e-5), name);
          assertEquals(
              Optional.empty(), Agreement.fault(output.getValue(), here.get(i), 1e-6), name);
          i++;
        }
      }
    }
  }

  private static Session session(Graph graph, Backend backend) {
    return new Session(graph, StandardOps.CATALOG, backend, Mode.COMPILED, SEED);
  }

  @Test
  void refusesWhatOnlyTrainingNeedsByNameBeforeAnythingIsWritten() throws Exception {
    Path file = PROJECTS.resolve("lecture8").resolve("08-optimizer.json");
    Inference types =
        Inference.of(GraphReader.read(file, StandardOps.CATALOG), StandardOps.CATALOG);
    ExchangeException fault =
        assertThrows(
            ExchangeException.class,
            () -> new ModelExport(types, Map.of(), SEED).content("net.onnx", false));
    assertTrue(String.valueOf(fault.getMessage()).contains("Optimizer"), fault.getMessage());
    assertTrue(String.valueOf(fault.getMessage()).contains("forward outputs alone"));
  }
}
