// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.Value;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private NumpyFile(Graph graph, Sketch sketch, Phrases phrases) {
    this.graph = graph;
    this.sketch = sketch;
    this.names = new Names(sketch, name -> name);
    this.script = new Script(Dialect.NUMPY, sketch);
    this.body = new Body(sketch, names, phrases, script);
  }

  static SourceCode write(Graph graph, OpCatalog catalog, Optional<PortRef> target) {
    Phrases phrases = NumpyPhrases.all();
    FlowWords words = new FlowWords(new DropWords(Wholes.numpy(), phrases), phrases, catalog);
    NumpyFile file = new NumpyFile(graph, Sketch.of(graph, catalog, words, target), phrases);
    return new SourceCode(
        file.text(),
        file.named(file.sketch.program().inputs()),
        file.named(file.sketch.program().states()));
  }

  private Map<String, String> named(SequencedMap<String, Value> values) {
    Map<String, String> named = new LinkedHashMap<>();
    values.keySet().stream()
        .filter(name -> !Names.isKey(name))
        .forEach(name -> named.put(name, names.of(name)));
    return named;
  }

  private List<Line> text() {
    Text text = new Text().add("import numpy as np").blank().functions(script, body);
    if (!sketch.program().states().isEmpty()) {
      text.blank().add("def initial(rng):\n    return {");
      text.add("        ", initial()).add("    }").blank();
    }
    text.blank().addTexts("", random()).add("def step(" + arguments() + "):");
    text.addTexts("    ", Frames.openSizes(sketch, names, body)).add("    ", body.forward());
    if (!body.backward().isEmpty()) {
      text.blank().add("    # backward").add("    ", body.backward());
    }
    return text.addTexts("    ", results()).lines();
  }

  private String arguments() {
    String all = Frames.arguments(sketch, names, true);
    String rng = script.draws() ? "rng" : script.drops() ? "rng=None" : "";
    return rng.isEmpty() || all.isEmpty() ? all + rng : all + ", " + rng;
  }

  private List<String> random() {
    if (!script.draws() && !script.drops()) {
      return List.of();
    }
    String when = script.draws() ? "" : " in training, else None";
    return List.of(
        "# rng: np.random.default_rng(seed)" + when + ".",
        "# Its numbers are others than Adjoint draws, distributed alike.");
  }

  private List<Line> initial() {
    Initial first = new Initial(Library.NUMPY);
    return Frames.states(
        sketch, graph, state -> "\"" + names.of(state) + "\": " + begin(state, first) + ",");
  }

  private String begin(String state, Initial first) {
    TensorType type = Objects.requireNonNull(sketch.program().states().get(state)).type();
    return first.of(type, Objects.requireNonNull(sketch.inits().get(state)));
  }

  private List<String> results() {
    List<String> lines = new ArrayList<>();
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
    return lines;
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
