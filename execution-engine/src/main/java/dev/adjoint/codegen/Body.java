// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.op.Value;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lines of a program. What has a name gets a line of its own; what is used once and is short
/// is said where it is used.
final class Body {
  private static final int SHORT = 56;

  private final Names names;
  private final Phrases phrases;
  private final Script script;
  private final Map<Value, Expression> known = new HashMap<>();
  private final Map<Value, Integer> uses = new HashMap<>();
  private final List<Line> constants = new ArrayList<>();
  private final List<Line> forward = new ArrayList<>();
  private final List<Line> backward = new ArrayList<>();

  /// Gradients that are known before the backward pass begins.
  private final List<Line> late = new ArrayList<>();

  private boolean turned;

  Body(Sketch sketch, Names names, Phrases phrases, Script script) {
    this.names = names;
    this.phrases = phrases;
    this.script = script;
    List<Instruction> steps = sketch.program().instructions();
    steps.forEach(step -> step.inputs().forEach(v -> uses.merge(v, 1, Integer::sum)));
    sketch.updates().values().forEach(v -> uses.merge(v, 1, Integer::sum));
    sketch.program().inputs().values().forEach(this::introduce);
    sketch.program().states().values().forEach(this::introduce);
    sketch.program().constants().keySet().stream()
        .filter(value -> !names.of(value).isEmpty() || !names.gradients(value).isEmpty())
        .forEach(this::constantWithName);
    steps.forEach(this::write);
  }

  /// Definitions that depend on nothing; they may stand above the function. Operands that were read
  /// while the code was written, such as shapes, are left out.
  List<Line> constants() {
    String all =
        Stream.concat(forward.stream(), backward().stream())
            .map(Line::text)
            .collect(Collectors.joining("\n"));
    return constants.stream()
        .filter(line -> mentions(all, line.text().split(" = ", 2)[0]))
        .toList();
  }

  private static boolean mentions(String all, String name) {
    return Pattern.compile("\\b" + name + "\\b").matcher(all).find();
  }

  List<Line> forward() {
    return forward;
  }

  List<Line> backward() {
    return Stream.concat(late.stream(), backward.stream()).toList();
  }

  String text(Value value) {
    return expression(value).text();
  }

  private void introduce(Value value) {
    List<String> called = names.of(value);
    known.put(value, Expression.atom(called.getFirst()));
    aliases(called, forward, "");
    names.gradients(value).forEach(name -> late.add(Line.of(name + " = " + called.getFirst())));
  }

  /// Constants of nodes have lines; those that merely are a gradient are said again where needed.
  private void constantWithName(Value value) {
    Tensor tensor = script.constant(value).orElseThrow();
    boolean single = tensor.shape().rank() == 0;
    String text = (single ? scalar(tensor) : array(tensor)).text();
    List<String> called = names.of(value);
    if (!called.isEmpty()) {
      (single ? forward : constants).add(Line.of(called.getFirst() + " = " + text));
      known.put(value, Expression.atom(called.getFirst()));
      aliases(called, forward, "");
    }
    names.gradients(value).forEach(name -> late.add(Line.of(name + " = " + text)));
  }

  private Expression expression(Value value) {
    Expression ready = known.get(value);
    if (ready != null) {
      return ready;
    }
    Tensor tensor = script.constant(value).orElseThrow();
    Expression text = tensor.shape().rank() == 0 ? scalar(tensor) : array(tensor);
    if (text.text().length() > SHORT) {
      String name = names.fresh("constant");
      constants.add(Line.of(name + " = " + text.text()));
      text = Expression.atom(name);
      known.put(value, text);
    }
    return text;
  }

  private Expression scalar(Tensor tensor) {
    double number = tensor.get(0);
    if (script.sizes().isOpen(number)) {
      String text = script.sizes().text((long) number);
      return new Expression(text, text.contains("*") ? Expression.PRODUCT : Expression.ATOM);
    }
    String text = Literals.number(tensor, 0);
    return new Expression(text, text.startsWith("-") ? Expression.SIGN : Expression.ATOM);
  }

  private Expression array(Tensor tensor) {
    Library library = phrases.library();
    String dtype = ", dtype=" + library.dtype(tensor.dtype()) + ")";
    Shape shape = tensor.shape();
    if (shape.elements() > 8 && Literals.isFilled(tensor)) {
      String sizes =
          shape.toString().replace('[', '(').replace("]", shape.rank() == 1 ? ",)" : ")");
      return Expression.atom(
          library.module() + ".full(" + sizes + ", " + Literals.number(tensor, 0) + dtype);
    }
    if (shape.elements() > Literals.LARGEST) {
      throw new SourceException(
          "a constant of "
              + shape.display()
              + " is too large to be written in code; make it a Parameter that is not trainable");
    }
    String make = library == Library.TORCH ? ".tensor(" : ".array(";
    return Expression.atom(library.module() + make + Literals.list(tensor) + dtype);
  }

  private void write(Instruction step) {
    List<Expression> args =
        step.inputs().stream()
            .map(v -> v.isPresent() ? expression(v) : Expression.atom(""))
            .toList();
    Use use = new Use(step, args, script);
    Phrase phrase =
        phrases.find(step.op()).orElseThrow(() -> use.refused("is not known there by name"));
    Expression text = phrase.say(use);
    // A sum of gradients is made when all is done, for nobody in particular.
    turned |= step.origin().phase() == Phase.BACKWARD;
    List<Line> lines = turned ? backward : forward;
    if (text.parts() > 1) {
      several(step, text, lines);
    } else {
      one(step, text, lines);
    }
  }

  private void several(Instruction step, Expression text, List<Line> lines) {
    List<String> targets = new ArrayList<>();
    for (Value value : step.outputs()) {
      targets.add(script.isRead(value) ? target(step, value) : "_");
    }
    String node = step.origin().node();
    lines.add(new Line(String.join(", ", targets) + " = " + text.text(), node));
    step.outputs().forEach(value -> otherNames(value, lines, node));
  }

  private void one(Instruction step, Expression text, List<Line> lines) {
    Value value = step.outputs().getFirst();
    boolean once = uses.getOrDefault(value, 0) <= 1 && text.text().length() <= SHORT;
    boolean named = !names.of(value).isEmpty() || !names.gradients(value).isEmpty();
    if (!named && once) {
      known.put(value, text);
      return;
    }
    String node = step.origin().node();
    lines.add(new Line(target(step, value) + " = " + text.text(), node));
    otherNames(value, lines, node);
  }

  private String target(Instruction step, Value value) {
    List<String> called = all(value);
    String name = called.isEmpty() ? names.fresh(step.origin().node() + "_1") : called.getFirst();
    known.put(value, Expression.atom(name));
    return name;
  }

  private List<String> all(Value value) {
    return Stream.concat(names.of(value).stream(), names.gradients(value).stream()).toList();
  }

  /// A value of the forward pass that is a gradient as well is called so where gradients begin.
  private void otherNames(Value value, List<Line> lines, String node) {
    List<String> own = names.of(value);
    if (own.isEmpty()) {
      aliases(names.gradients(value), lines, node);
    } else {
      aliases(own, lines, node);
      List<Line> place = turned ? lines : late;
      names
          .gradients(value)
          .forEach(name -> place.add(new Line(name + " = " + own.getFirst(), node)));
    }
  }

  private static void aliases(List<String> called, List<Line> lines, String node) {
    for (int i = 1; i < called.size(); i++) {
      lines.add(new Line(called.get(i) + " = " + called.getFirst(), node));
    }
  }
}
