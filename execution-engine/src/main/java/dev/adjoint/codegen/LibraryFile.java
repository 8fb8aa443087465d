// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.compile.StateInit;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.type.TensorType;
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

  private LibraryFile(Graph graph, Sketch sketch, Framework framework, Phrases phrases) {
    this.graph = graph;
    this.sketch = sketch;
    this.framework = framework;
    this.names = new Names(sketch, name -> "self." + name);
    this.script = new Script(framework.dialect(), sketch);
    this.body = new Body(sketch, names, phrases, script);
  }

  static SourceCode write(
      Graph graph, OpCatalog catalog, Framework framework, Optional<PortRef> target) {
    Phrases phrases = framework.phrases();
    FlowWords words = new FlowWords(new DropWords(Wholes.library(), phrases), phrases, catalog);
    Sketch sketch = Sketch.forward(graph, catalog, words);
    LibraryFile file = new LibraryFile(graph, sketch, framework, phrases);
    return new SourceCode(file.text(target), file.inputs(), file.parameters());
  }

  private Map<String, String> inputs() {
    Map<String, String> named = new LinkedHashMap<>();
    sketch.program().inputs().keySet().stream()
        .filter(name -> !Names.isKey(name))
        .forEach(name -> named.put(name, names.of(name)));
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

  private List<Line> text(Optional<PortRef> target) {
    Text text = new Text().addTexts("", framework.imports()).blank().functions(script, body);
    text.blank().add(framework.head(title()));
    text.add("    def __init__(self):").add("        super().__init__()");
    text.add("        ", Frames.states(sketch, graph, this::begin));
    text.blank();
    if (script.draws()) {
      text.add("    # random numbers are others than Adjoint draws, distributed alike");
    }
    text.add("    " + signature());
    text.addTexts("        ", Frames.openSizes(sketch, names, body));
    text.add("        ", body.forward());
    text.addTexts("        ", Frames.outputs("return ", graph, names));
    String arguments = Frames.arguments(sketch, names, false);
    target.ifPresent(loss -> text.addTexts("", framework.use(title(), arguments, loss.toString())));
    return text.lines();
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

  private String begin(String state) {
    TensorType type = Objects.requireNonNull(sketch.program().states().get(state)).type();
    StateInit init = Objects.requireNonNull(sketch.inits().get(state));
    return framework.parameter(attribute(state), type, init);
  }

  private String signature() {
    String arguments = Frames.arguments(sketch, names, false);
    return "def %s(self%s%s):"
        .formatted(
            framework.method(),
            arguments.isEmpty() ? "" : ", " + arguments,
            framework.random(script.drops(), script.draws()));
  }
}
