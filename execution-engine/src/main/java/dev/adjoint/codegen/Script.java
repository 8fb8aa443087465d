// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.op.Value;
import dev.adjoint.type.Tensor;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/// What the instructions of one piece of code have in common. Collects the functions they call.
final class Script {
  private final Dialect dialect;
  private final Sizes sizes;
  private final Map<Value, Tensor> constants;
  private final Set<Value> read;
  private final SequencedSet<Definition> functions;
  private boolean drops;
  private boolean draws;

  Script(Dialect dialect, Sketch sketch) {
    this(dialect, sketch, new LinkedHashSet<>());
  }

  private Script(Dialect dialect, Sketch sketch, SequencedSet<Definition> functions) {
    this.functions = functions;
    this.dialect = dialect;
    this.sizes = sketch.sizes();
    this.constants = sketch.program().constants();
    this.read = new HashSet<>(sketch.program().outputs().values());
    this.read.addAll(sketch.program().updates().values());
    sketch.program().instructions().forEach(step -> read.addAll(step.inputs()));
  }

  /// That of a function which is written for this code: what it calls, this calls too.
  Script within(Sketch function) {
    return new Script(dialect, function, functions);
  }

  Dialect dialect() {
    return dialect;
  }

  Sizes sizes() {
    return sizes;
  }

  Optional<Tensor> constant(Value value) {
    return Optional.ofNullable(constants.get(value));
  }

  /// True when something uses the value or it has a name.
  boolean isRead(Value value) {
    return read.contains(value);
  }

  void need(Definition function) {
    functions.add(function);
  }

  /// Has the code take a generator of random numbers.
  ///
  /// @param always false where nothing is drawn but in training
  void draws(boolean always) {
    drops |= !always;
    draws |= always;
  }

  /// Whether something is drawn in training.
  boolean drops() {
    return drops;
  }

  /// Whether something is drawn each time.
  boolean draws() {
    return draws;
  }

  /// Has a function written above the code under a name that no other one has; gives that name.
  ///
  /// @param rest its definition from the parenthesis on
  String named(String wish, String rest) {
    String name = wish;
    for (int number = 2; isTaken(name, rest); number++) {
      name = wish + "_" + number;
    }
    need(new Definition(name, "def " + name + rest));
    return name;
  }

  private boolean isTaken(String name, String rest) {
    return functions.stream()
        .anyMatch(f -> f.name().equals(name) && !f.text().equals("def " + name + rest));
  }

  SequencedSet<Definition> functions() {
    return functions;
  }
}
