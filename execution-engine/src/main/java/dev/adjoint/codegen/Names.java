// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Value;
import dev.adjoint.plan.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The Python names of a program's values: inputs and states under their own names, outputs of
/// nodes under the node's, gradients with a d before it. A value may have several names.
final class Names {
  private final PythonNames python = new PythonNames();
  private final Map<Value, List<String>> values = new HashMap<>();
  private final Map<Value, List<String>> gradients = new HashMap<>();
  private final Map<String, String> written = new HashMap<>();

  /// @param ofState how the code reads the state that would be called so: `self.W`
  Names(Sketch sketch, UnaryOperator<String> ofState) {
    Program program = sketch.program();
    sketch.sizes().marks().keySet().forEach(python::fresh);
    program
        .inputs()
        .forEach((name, value) -> put(name, value, isKey(name) ? "rng" : python.fresh(name)));
    program.states().forEach((name, value) -> put(name, value, ofState.apply(python.fresh(name))));
    program.outputs().forEach(this::output);
  }

  /// Whether an input is no tensor that is fed but what random numbers follow from.
  static boolean isKey(String input) {
    return input.equals(ProgramBuilder.RUN_KEY);
  }

  private static String own(PortRef ref) {
    return ref.output() == 0 ? ref.node() : ref.node() + "_" + ref.output();
  }

  /// True when the code has this output of a node.
  boolean has(PortRef ref) {
    return written.containsKey(own(ref)) || written.containsKey(Sketch.VALUE + ref);
  }

  /// What an output of a node is called.
  String output(PortRef ref) {
    return written.containsKey(own(ref)) ? of(own(ref)) : of(Sketch.VALUE + ref);
  }

  private void output(String name, Value value) {
    String own = own(PortRef.parse(name.substring(1)));
    if (name.startsWith(Sketch.GRADIENT)) {
      put(name, value, python.fresh("d" + own));
    } else if (written.containsKey(own)) {
      written.put(name, of(own));
    } else {
      put(name, value, python.fresh(own));
    }
  }

  private void put(String name, Value value, String text) {
    boolean gradient = name.startsWith(Sketch.GRADIENT);
    (gradient ? gradients : values).computeIfAbsent(value, key -> new ArrayList<>(1)).add(text);
    written.put(name, text);
  }

  /// What the input, the state or the output of that name is called.
  String of(String name) {
    String text = written.get(name);
    if (text == null) {
      throw new IllegalStateException("nothing is called " + name);
    }
    return text;
  }

  /// What the value is called as something that was computed.
  List<String> of(Value value) {
    return values.getOrDefault(value, List.of());
  }

  /// What it is called as a gradient.
  List<String> gradients(Value value) {
    return gradients.getOrDefault(value, List.of());
  }

  String fresh(String wish) {
    return python.fresh(wish);
  }
}
