// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.adjoint.engine.CaseGraph;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.json.GraphReader;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Role;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.cases.OpCase;
import dev.adjoint.ops.cases.OpCases;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Generated code is run by the library it is for, and must give the engine's numbers: outputs and
/// gradients of every project that comes with the program, and of the smooth cases of every op.
class GeneratedCodeTest {
  private static final Path PROJECTS = Path.of("..", "projects");
  private static final int ROWS = 5;

  /// Ops whose every case is refused, and why. This one is only in backward passes, which PyTorch
  /// makes by itself.
  private static final Map<String, String> REFUSED =
      Map.of("SliceGradient", "y: SliceGradient has no form in PyTorch here: it slices backwards");

  @TempDir private Path folder;
  private final Random random = new Random(7);

  @Test
  void projectsGiveTheNumbersOfTheEngine() throws Exception {
    assumeTrue(PythonRun.isPossible(), "skipped: no python3 with numpy and torch here");
    PythonRun python = new PythonRun(folder);
    for (Path file : projects()) {
      Graph graph = GraphReader.read(file, StandardOps.CATALOG);
      Inference types = Inference.of(graph, StandardOps.CATALOG);
      String name = file.getFileName().toString().replace(".json", "").replace('-', '_');
      python.add(name, graph, feeds(types), Losses.of(types));
    }
    assertEquals("", python.differences());
  }

  static List<Path> projects() throws Exception {
    List<Path> found = new ArrayList<>();
    for (Path place : List.of(PROJECTS, PROJECTS.resolve("lecture8"))) {
      try (Stream<Path> files = Files.list(place)) {
        files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(found::add);
      }
    }
    return found;
  }

  @Test
  void everySmoothOpGivesTheNumbersOfTheEngine() throws Exception {
    assumeTrue(PythonRun.isPossible(), "skipped: no python3 with numpy and torch here");
    PythonRun python = new PythonRun(folder);
    Set<String> said = new TreeSet<>();
    Map<String, String> refused = new LinkedHashMap<>();
    int number = 0;
    for (OpCase one : OpCases.all()) {
      if (one.checkGradient() && one.op().role() == Role.COMPUTE) {
        CaseGraph made = CaseGraph.of(one);
        Graph graph = summed(made.graph());
        try {
          python.add(
              one.op().name() + number++, graph, made.feeds(), Optional.of(PortRef.of("loss")));
          said.add(one.op().name());
        } catch (SourceException fault) {
          refused.putIfAbsent(one.op().name(), fault.getMessage());
        }
      }
    }
    refused.keySet().removeAll(said);
    assertEquals(REFUSED, refused);
    assertEquals("", python.differences());
  }

  /// With a loss in which every element of the result counts differently.
  private static Graph summed(Graph graph) {
    return graph.toBuilder()
        .node(Node.of("cos", "Cos", "y"))
        .node(Node.of("loss", "ReduceSum", "cos").with("keepdims", new AttributeValue.Int(0)))
        .output("y")
        .output("loss")
        .build();
  }

  private Tensor drawn(DType dtype, Shape shape) {
    return Tensor.of(
        dtype, shape, i -> dtype.isFloating() ? random.nextGaussian() : random.nextInt(2));
  }

  /// Numbers that a project gives its inputs itself are kept: loops may not end for others.
  private Map<String, Tensor> feeds(Inference types) {
    Map<String, Tensor> feeds = new LinkedHashMap<>();
    PythonRun.inputs(types)
        .forEach(
            node -> {
              TensorType type = types.outputTypes(node.id()).getFirst();
              Shape shape =
                  Shape.of(
                      type.shape().dims().stream()
                          .map(dim -> dim instanceof Dim.Known ? dim : new Dim.Known(ROWS))
                          .toList());
              feeds.put(
                  node.id(),
                  node.attributes().find(Input.VALUE).orElseGet(() -> drawn(type.dtype(), shape)));
            });
    return feeds;
  }
}
