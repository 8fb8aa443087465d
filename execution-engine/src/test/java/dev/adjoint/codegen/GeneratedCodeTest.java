// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Differentiate;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.RunResult;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.json.GraphReader;
import dev.adjoint.op.Role;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.tensorfile.Npy;
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
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Generated code is run by the library it is for, and must give the engine's numbers: outputs and
/// gradients of every project that comes with the program.
class GeneratedCodeTest {
  private static final Path PROJECTS = Path.of("..", "projects");
  private static final String PYTHON = "/usr/bin/python3";
  private static final int ROWS = 5;

  @TempDir private Path folder;
  private final Random random = new Random(7);

  @Test
  void numpyAndTorchGiveTheNumbersOfTheEngine() throws Exception {
    assumeTrue(answers("import numpy, torch"), "skipped: no python3 with numpy and torch here");
    List<String> command = new ArrayList<>(List.of(PYTHON, script().toString()));
    for (Path project : projects()) {
      command.add(prepared(project).toString());
    }
    assertEquals("", output(command));
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

  private Path script() throws Exception {
    Path script = folder.resolve("compare.py");
    try (var in = GeneratedCodeTest.class.getResourceAsStream("compare.py")) {
      Files.write(script, java.util.Objects.requireNonNull(in).readAllBytes());
    }
    return script;
  }

  private static boolean answers(String program) throws Exception {
    return Files.isExecutable(Path.of(PYTHON))
        && new ProcessBuilder(PYTHON, "-c", program)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
  }

  private static String output(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes());
    process.waitFor(60, TimeUnit.SECONDS);
    return text.lines().filter(line -> !line.contains("Warning")).collect(Collectors.joining("\n"));
  }

  /// Everything that the comparison needs, in a folder.
  private Path prepared(Path file) throws Exception {
    Graph graph = GraphReader.read(file, StandardOps.CATALOG);
    Path place =
        Files.createDirectories(
            folder.resolve(file.getFileName().toString().replace(".json", "").replace('-', '_')));
    Inference types = Inference.of(graph, StandardOps.CATALOG);
    Optional<PortRef> target = Losses.of(types);
    SourceCode numpy = SourceCode.of(graph, StandardOps.CATALOG, Dialect.NUMPY, target);
    SourceCode torch = SourceCode.of(graph, StandardOps.CATALOG, Dialect.PYTORCH, target);
    Files.writeString(place.resolve("numpy.py"), numpy.text());
    Files.writeString(place.resolve("torch.py"), torch.text());
    Files.writeString(
        place.resolve("names.json"),
        "{\"numpy\": %s, \"torch\": %s, \"target\": %s}"
            .formatted(json(numpy), json(torch), target.map(t -> "\"" + t + "\"").orElse("null")));
    run(graph, types, target, place);
    return place;
  }

  private static String json(SourceCode code) {
    return "{\"inputs\": "
        + json(code.inputs())
        + ", \"parameters\": "
        + json(code.parameters())
        + "}";
  }

  private static String json(Map<String, String> map) {
    return map.entrySet().stream()
        .map(entry -> "\"" + entry.getKey() + "\": \"" + entry.getValue() + "\"")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private void run(Graph graph, Inference types, Optional<PortRef> target, Path place)
      throws Exception {
    Map<String, Tensor> feeds = feeds(types);
    List<PortRef> outputs =
        graph.outputs().stream()
            .filter(ref -> types.op(ref.node()).filter(op -> op.role() != Role.CONTROL).isPresent())
            .toList();
    try (var backend = Devices.open("cpu", 1);
        Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.COMPILED, 3)) {
      RunRequest request = RunRequest.fetch(outputs, feeds);
      // States come to be as a run needs them.
      session.run(request);
      Map<String, Tensor> before = new LinkedHashMap<>(session.states());
      RunResult result =
          session.run(
              target.isEmpty()
                  ? request
                  : request.with(
                      new Differentiate(
                          target.get(), differentiated(types, before), Optional.empty())));
      write(place.resolve("inputs"), feeds);
      write(place.resolve("parameters"), before);
      write(place.resolve("outputs"), result.values());
      write(place.resolve("gradients"), result.gradients());
      session.run(RunRequest.fetch(graph.outputs(), feeds));
      Map<String, Tensor> after = new LinkedHashMap<>(session.states());
      after.keySet().retainAll(before.keySet());
      write(place.resolve("updated"), after);
    }
  }

  private static List<String> differentiated(Inference types, Map<String, Tensor> states) {
    List<String> floats =
        states.entrySet().stream()
            .filter(entry -> entry.getValue().dtype().isFloating())
            .map(Map.Entry::getKey)
            .toList();
    return floats.isEmpty()
        ? inputs(types)
            .filter(node -> type(types, node).dtype().isFloating())
            .map(Node::id)
            .toList()
        : floats;
  }

  private static Stream<Node> inputs(Inference types) {
    return types.graph().nodes().stream()
        .filter(node -> types.op(node.id()).filter(op -> op.role() == Role.INPUT).isPresent());
  }

  private static TensorType type(Inference types, Node node) {
    return types.outputTypes(node.id()).getFirst();
  }

  private Map<String, Tensor> feeds(Inference types) {
    Map<String, Tensor> feeds = new LinkedHashMap<>();
    inputs(types)
        .forEach(
            node -> {
              TensorType type = type(types, node);
              Shape shape =
                  Shape.of(
                      type.shape().dims().stream()
                          .map(dim -> dim instanceof Dim.Known ? dim : new Dim.Known(ROWS))
                          .toList());
              feeds.put(
                  node.id(),
                  Tensor.of(
                      type.dtype(),
                      shape,
                      i -> type.dtype().isFloating() ? random.nextGaussian() : random.nextInt(2)));
            });
    return feeds;
  }

  private static void write(Path place, Map<?, Tensor> tensors) throws Exception {
    Files.createDirectories(place);
    for (Map.Entry<?, Tensor> entry : tensors.entrySet()) {
      String name = entry.getKey().toString().replace('/', '@');
      Npy.write(place.resolve(name + ".npy"), entry.getValue());
    }
  }
}
