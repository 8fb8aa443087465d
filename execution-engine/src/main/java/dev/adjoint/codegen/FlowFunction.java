// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.compile.CompileException;
import dev.adjoint.graph.PortRef;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Writes the body of an If or a Loop as a Python function above the code.
///
/// @param given types of what the body takes
record FlowFunction(
    FlowWords words, String name, dev.adjoint.graph.Body body, List<TensorType> given) {

  /// What the body computes: its results, as a tuple where there are several.
  ///
  /// @param tuple whether one result is a tuple, too
  String forward(Use use, boolean tuple) {
    return write(use, name, List.of(), List.of(), tuple);
  }

  /// The gradients by the inputs `by`, given those by the results `of`; always a tuple.
  String back(Use use, List<Integer> of, List<Integer> by) {
    return write(use, name + "_back", of, by, true);
  }

  private String write(Use use, String called, List<Integer> of, List<Integer> by, boolean tuple) {
    Sketch sketch = sketch(use, of, by);
    Script script = use.script().within(sketch);
    Names names = new Names(sketch, state -> state);
    Body lines = new Body(sketch, names, words.phrases(), script);
    if (script.draws() || script.drops()) {
      throw use.refused("draws random numbers in its body");
    }
    List<String> results = new ArrayList<>();
    if (by.isEmpty()) {
      for (PortRef ref : body.graph().outputs()) {
        results.add(names.output(ref));
      }
    } else {
      by.forEach(input -> results.add(names.of(Sketch.GRADIENT + body.inputs().get(input))));
    }
    Text text = new Text();
    text.add("(" + Frames.arguments(sketch, names, false) + "):");
    text.add("    ", lines.constants()).add("    ", lines.forward());
    text.add("    ", lines.backward());
    text.add("    return " + together(results, tuple));
    String whole = String.join("\n", text.lines().stream().map(Line::text).toList());
    requireNoOpenSizes(use, whole);
    return use.script().named(called, whole);
  }

  private static String together(List<String> results, boolean tuple) {
    String list = String.join(", ", results);
    return results.size() == 1 && tuple ? "(" + list + ",)" : list;
  }

  private Sketch sketch(Use use, List<Integer> of, List<Integer> by) {
    try {
      return Sketch.within(body, given, words, words.catalog(), use.script().sizes(), of, by);
    } catch (CompileException fault) {
      throw use.refused("holds what hangs on the run: " + fault.getMessage());
    }
  }

  /// A function of its own does not know the names that the sizes of inputs have.
  private static void requireNoOpenSizes(Use use, String text) {
    for (String size : use.script().sizes().marks().keySet()) {
      if (Pattern.compile("\\b" + size + "\\b").matcher(text).find()) {
        throw use.refused("names the open size " + size + " in its body");
      }
    }
  }
}
