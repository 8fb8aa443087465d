// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A graph as NumPy: first values for the parameters, and one function with the forward pass and
/// the backward pass written out.
final class NumpyFile {
  private final Graph graph;
  private final Sketch sketch;
  private final Names names;
  private final Script script;
  private final Body body;

  private NumpyFile(Graph graph, Sketch sketch) {
    this.graph = graph;
    this.sketch = sketch;
    this.names = new Names(sketch, name -> name);
    this.script = new Script(Dialect.NUMPY, sketch);
    this.body = new Body(sketch, names, NumpyPhrases.all(), script);
  }

  static SourceCode write(Graph graph, OpCatalog catalog, Optional<PortRef> target) {
    NumpyFile file = new NumpyFile(graph, Sketch.of(graph, catalog, Wholes.numpy(), target));
    return new SourceCode(
        file.text(),
        file.named(file.sketch.program().inputs()),
        file.named(file.sketch.program().states()));
  }

  private Map<String, String> named(SequencedMap<String, Value> values) {
    Map<String, String> named = new LinkedHashMap<>();
    values.keySet().forEach(name -> named.put(name, names.of(name)));
    return named;
  }

  private String text() {
    StringBuilder text = new StringBuilder("import numpy as np\n\n");
    script.helpers().forEach(helper -> text.append('\n').append(helper.text()).append("\n\n"));
    if (!body.constants().isEmpty()) {
      text.append('\n').append(SourceCode.lines(body.constants(), "")).append('\n');
    }
    if (!sketch.program().states().isEmpty()) {
      text.append('\n').append(initial()).append('\n');
    }
    return text.append('\n').append(step()).toString();
  }

  private String initial() {
    Initial first = new Initial(Library.NUMPY);
    List<String> lines = new ArrayList<>();
    sketch
        .program()
        .states()
        .forEach(
            (name, value) ->
                lines.add(
                    "\"%s\": %s,"
                        .formatted(
                            names.of(name),
                            first.of(
                                value.type(),
                                java.util.Objects.requireNonNull(sketch.inits().get(name))))));
    return "def initial(rng):\n    return {\n" + SourceCode.lines(lines, "        ") + "    }\n";
  }

  private String step() {
    List<String> lines = new ArrayList<>();
    lines.addAll(Frames.openSizes(sketch, names, body));
    lines.addAll(body.forward());
    if (!body.backward().isEmpty()) {
      lines.add("");
      lines.add("# backward");
      lines.addAll(body.backward());
    }
    sketch
        .updates()
        .forEach((name, value) -> lines.add("new_" + names.of(name) + " = " + body.text(value)));
    lines.add("");
    lines.addAll(Frames.outputs("outputs = ", graph, names));
    lines.addAll(gradients());
    if (!sketch.updates().isEmpty()) {
      lines.addAll(updated());
    }
    lines.add("return outputs, gradients" + (sketch.updates().isEmpty() ? "" : ", updated"));
    return "def step("
        + Frames.arguments(sketch, names, true)
        + "):\n"
        + SourceCode.lines(lines, "    ");
  }

  private List<String> gradients() {
    List<String> wanted =
        sketch.program().outputs().keySet().stream()
            .filter(name -> name.startsWith(Sketch.GRADIENT))
            .map(name -> name.substring(1))
            .filter(this::isSource)
            .toList();
    return Frames.dictionary(
        "gradients = ", wanted, names::of, name -> names.of(Sketch.GRADIENT + name));
  }

  private boolean isSource(String name) {
    return sketch.program().states().containsKey(name)
        || sketch.program().inputs().containsKey(name);
  }

  private List<String> updated() {
    List<String> states = List.copyOf(sketch.updates().keySet());
    return Frames.dictionary("updated = ", states, names::of, name -> "new_" + names.of(name));
  }
}
