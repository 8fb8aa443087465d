// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.compile.StateInit;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Pieces that files of every dialect have.
final class Frames {
  private static final int WIDTH = 88;

  private Frames() {}

  /// `N = x.shape[0]` for the sizes that the lines name.
  static List<String> openSizes(Sketch sketch, Names names, Body body) {
    String all =
        Stream.concat(body.forward().stream(), body.backward().stream())
            .map(Line::text)
            .collect(Collectors.joining("\n"));
    List<String> lines = new ArrayList<>();
    sketch
        .sizes()
        .places()
        .forEach(
            (size, input) -> {
              boolean named = Pattern.compile("\\b" + size + "\\b").matcher(all).find();
              if (named && sketch.program().inputs().containsKey(input)) {
                lines.add(size + " = " + names.of(input) + ".shape[0]");
              }
            });
    return lines;
  }

  /// How states begin, each a line of the node that owns it.
  ///
  /// @param text of a state by its name
  static List<Line> states(Sketch sketch, Graph graph, UnaryOperator<String> text) {
    return sketch.program().states().keySet().stream()
        .map(
            state -> {
              StateInit init = Objects.requireNonNull(sketch.inits().get(state));
              return new Line(text.apply(state) + Initial.remark(init), owner(state, graph));
            })
        .toList();
  }

  /// A parameter is a node itself; a layer owns its states as `layer/state`.
  private static String owner(String state, Graph graph) {
    return graph.node(state).isPresent()
        ? state
        : state.substring(0, Math.max(0, state.lastIndexOf('/')));
  }

  static String arguments(Sketch sketch, Names names, boolean states) {
    Stream<String> inputs =
        sketch.program().inputs().keySet().stream().filter(name -> !Names.isKey(name));
    Stream<String> all =
        states ? Stream.concat(inputs, sketch.program().states().keySet().stream()) : inputs;
    return all.map(names::of).collect(Collectors.joining(", "));
  }

  /// Lines of `start {"a": a, "b": b}`, one line an item where they would be too long together.
  static List<String> dictionary(
      String start, List<String> items, UnaryOperator<String> key, UnaryOperator<String> value) {
    List<String> pairs =
        items.stream().map(item -> "\"" + key.apply(item) + "\": " + value.apply(item)).toList();
    String whole = start + "{" + String.join(", ", pairs) + "}";
    if (whole.length() <= WIDTH) {
      return List.of(whole);
    }
    List<String> lines = new ArrayList<>(List.of(start + "{"));
    pairs.forEach(pair -> lines.add("    " + pair + ","));
    lines.add("}");
    return lines;
  }

  /// The outputs of the graph by name, those left out that the code does not have.
  static List<String> outputs(String start, Graph graph, Names names) {
    List<String> refs = graph.outputs().stream().filter(names::has).map(PortRef::toString).toList();
    return dictionary(start, refs, ref -> ref, ref -> names.output(PortRef.parse(ref)));
  }
}
