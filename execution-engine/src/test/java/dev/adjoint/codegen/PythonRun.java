// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

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
import dev.adjoint.op.Role;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.tensorfile.Npy;
import dev.adjoint.type.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Generated code and the engine's numbers in folders, and one Python process that compares all of
/// them.
final class PythonRun {
  private static final String PYTHON = "/usr/bin/python3";

  private final Path folder;
  private final List<String> places = new ArrayList<>();

  PythonRun(Path folder) {
    this.folder = folder;
  }

  /// Whether there is a Python here with what the code imports.
  static boolean isPossible() throws Exception {
    return Files.isExecutable(Path.of(PYTHON))
        && new ProcessBuilder(PYTHON, "-c", "import numpy, torch")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
  }

  /// What differs, a line each.
  String differences() throws Exception {
    Path script = folder.resolve("compare.py");
    try (var in = PythonRun.class.getResourceAsStream("compare.py")) {
      Files.write(script, Objects.requireNonNull(in).readAllBytes());
    }
    Path list = folder.resolve("places.txt");
    Files.write(list, places);
    return printed(script, list.toString());
  }

  private static String printed(Path script, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(PYTHON, "-B", "-W", "ignore", script.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes());
    process.waitFor(60, TimeUnit.SECONDS);
    return text.lines().collect(Collectors.joining("\n"));
  }

  /// What a script says that imports the graph's code as `code_numpy` and `code_torch`.
  static String told(Path folder, Graph graph, Optional<PortRef> target, String script)
      throws Exception {
    for (Dialect dialect : List.of(Dialect.NUMPY, Dialect.PYTORCH)) {
      String name = dialect == Dialect.NUMPY ? "code_numpy.py" : "code_torch.py";
      String text = SourceCode.of(graph, StandardOps.CATALOG, dialect, target).text();
      Files.writeString(folder.resolve(name), text);
    }
    return printed(Files.writeString(folder.resolve("check.py"), script));
  }

  /// Adds a graph, said in both libraries.
  ///
  /// @throws SourceException when it cannot be said
  void add(String name, Graph graph, Map<String, Tensor> feeds, Optional<PortRef> target)
      throws Exception {
    SourceCode numpy = SourceCode.of(graph, StandardOps.CATALOG, Dialect.NUMPY, target);
    SourceCode torch = SourceCode.of(graph, StandardOps.CATALOG, Dialect.PYTORCH, target);
    Path place = Files.createDirectories(folder.resolve(name));
    Files.writeString(place.resolve("numpy.py"), numpy.text());
    Files.writeString(place.resolve("torch.py"), torch.text());
    Files.writeString(
        place.resolve("names.json"),
        "{\"numpy\": %s, \"torch\": %s, \"target\": %s}"
            .formatted(json(numpy), json(torch), target.map(t -> "\"" + t + "\"").orElse("null")));
    run(graph, feeds, target, place);
    places.add(place.toString());
  }

  private static String json(SourceCode code) {
    return "{\"inputs\": %s, \"parameters\": %s}"
        .formatted(json(code.inputs()), json(code.parameters()));
  }

  private static String json(Map<String, String> map) {
    return map.entrySet().stream()
        .map(entry -> "\"" + entry.getKey() + "\": \"" + entry.getValue() + "\"")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static void run(
      Graph graph, Map<String, Tensor> feeds, Optional<PortRef> target, Path place)
      throws Exception {
    Inference types = Inference.of(graph, StandardOps.CATALOG);
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
            .filter(node -> types.outputTypes(node.id()).getFirst().dtype().isFloating())
            .map(Node::id)
            .toList()
        : floats;
  }

  static Stream<Node> inputs(Inference types) {
    return types.graph().nodes().stream()
        .filter(node -> types.op(node.id()).filter(op -> op.role() == Role.INPUT).isPresent());
  }

  private static void write(Path place, Map<?, Tensor> tensors) throws Exception {
    Files.createDirectories(place);
    for (Map.Entry<?, Tensor> entry : tensors.entrySet()) {
      String name = entry.getKey().toString().replace('/', '@');
      Npy.write(place.resolve(name + ".npy"), entry.getValue());
    }
  }
}
