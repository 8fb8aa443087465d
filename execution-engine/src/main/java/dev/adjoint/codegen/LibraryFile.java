// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.compile.StateInit;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A graph as a class of a library that differentiates by itself: parameters in the constructor,
/// the forward pass as its method, which gives the outputs by name.
final class LibraryFile {
  private final Graph graph;
  private final Sketch sketch;
  private final Framework framework;
  private final Names names;
  private final Script script;
  private final Body body;

  private LibraryFile(Graph graph, Sketch sketch, Framework framework) {
    this.graph = graph;
    this.sketch = sketch;
    this.framework = framework;
    this.names = new Names(sketch, name -> "self." + name);
    this.script = new Script(framework.dialect(), sketch);
    this.body = new Body(sketch, names, framework.phrases(), script);
  }

  static SourceCode write(
      Graph graph, OpCatalog catalog, Framework framework, Optional<PortRef> target) {
    Sketch sketch = Sketch.forward(graph, catalog, Wholes.library());
    LibraryFile file = new LibraryFile(graph, sketch, framework);
    return new SourceCode(file.text(target), file.inputs(), file.parameters());
  }

  private Map<String, String> inputs() {
    Map<String, String> named = new LinkedHashMap<>();
    sketch.program().inputs().keySet().forEach(name -> named.put(name, names.of(name)));
    return named;
  }

  /// Attributes of the object, without `self.`.
  private Map<String, String> parameters() {
    Map<String, String> named = new LinkedHashMap<>();
    sketch.program().states().keySet().forEach(name -> named.put(name, attribute(name)));
    return named;
  }

  private String attribute(String state) {
    return names.of(state).substring("self.".length());
  }

  private String text(Optional<PortRef> target) {
    StringBuilder text = new StringBuilder(SourceCode.lines(framework.imports(), ""));
    text.append('\n');
    script.helpers().forEach(helper -> text.append('\n').append(helper.text()).append("\n\n"));
    if (!body.constants().isEmpty()) {
      text.append('\n').append(SourceCode.lines(body.constants(), "")).append('\n');
    }
    text.append('\n').append(framework.head(title())).append('\n');
    text.append(SourceCode.lines(constructor(), "    "));
    text.append('\n').append(SourceCode.lines(method(), "    "));
    target.ifPresent(loss -> text.append(SourceCode.lines(use(loss), "")));
    return text.toString();
  }

  /// The graph's name as the name of a class.
  private String title() {
    StringBuilder title = new StringBuilder();
    for (String word : graph.name().split("[^A-Za-z0-9]+")) {
      if (!word.isEmpty()) {
        title.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
      }
    }
    return title.isEmpty() || Character.isDigit(title.charAt(0)) ? "Net" + title : title.toString();
  }

  private List<String> constructor() {
    List<String> lines = new ArrayList<>(List.of("def __init__(self):", "    super().__init__()"));
    Initial first = new Initial(framework.initials());
    if (framework.initials() == Library.KERAS) {
      lines.add("    rng = np.random.default_rng()");
    }
    sketch
        .program()
        .states()
        .forEach(
            (name, value) -> {
              StateInit init = Objects.requireNonNull(sketch.inits().get(name));
              boolean trainable =
                  !(init instanceof StateInit.Declared declared) || declared.trainable();
              lines.add(
                  "    "
                      + framework.parameter(
                          attribute(name), value.type(), first.of(value.type(), init), trainable));
            });
    return lines;
  }

  private List<String> method() {
    String arguments = Frames.arguments(sketch, names, false);
    List<String> lines = new ArrayList<>();
    lines.add(
        "def "
            + framework.method()
            + "(self"
            + (arguments.isEmpty() ? "" : ", ")
            + arguments
            + "):");
    Frames.openSizes(sketch, names, body).forEach(line -> lines.add("    " + line));
    body.forward().forEach(line -> lines.add("    " + line));
    Frames.outputs("return ", graph, names).forEach(line -> lines.add("    " + line));
    return lines;
  }

  /// How a step is taken, as a reminder below the class.
  private List<String> use(PortRef loss) {
    return framework.dialect() == Dialect.PYTORCH
        ? List.of(
            "",
            "",
            "# model = " + title() + "()",
            "# loss = model(" + Frames.arguments(sketch, names, false) + ")[\"" + loss + "\"]",
            "# loss.backward()  # gradients are in model.<parameter>.grad")
        : List.of();
  }
}
