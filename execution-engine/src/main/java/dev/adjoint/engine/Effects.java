// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.compile.CompileException;
import dev.adjoint.compile.GraphLowering;
import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.compile.Trainables;
import dev.adjoint.compile.autodiff.Autodiff;
import dev.adjoint.compile.update.Descent;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What a run does beside fetching: gradients by name, and an optimizer step.
final class Effects {

  /// Owner of the states of a run's own optimizer.
  static final String TRAINING = ":training";

  private Effects() {}

  static String gradientName(String wrt) {
    return ":gradient " + wrt;
  }

  static void gradients(GraphLowering lowering, Differentiate wanted) {
    List<PortRef> needed = new ArrayList<>(List.of(wanted.of()));
    wanted.wrt().stream()
        .filter(name -> !name.contains("/"))
        .map(PortRef::parse)
        .forEach(needed::add);
    lowering.require(needed);
    ProgramBuilder program = lowering.program();
    Value y = lowering.value(wanted.of());
    Formula f = new Formula(program);
    Value upstream =
        wanted.cotangent().map(c -> cotangent(program, y, c.type())).orElseGet(() -> f.full(1, y));
    List<Value> xs = wanted.wrt().stream().map(name -> named(lowering, name)).toList();
    List<Optional<Value>> found = Autodiff.gradients(program, y, upstream, xs);
    for (int i = 0; i < xs.size(); i++) {
      Value x = xs.get(i);
      program.output(gradientName(wanted.wrt().get(i)), found.get(i).orElseGet(() -> f.full(0, x)));
    }
  }

  private static Value cotangent(ProgramBuilder program, Value y, TensorType given) {
    requireFit(given, y.type());
    return program.input(Feeds.COTANGENT, y.type());
  }

  /// The cotangent, once its shape is that of the output it weighs.
  static Tensor fitting(Tensor cotangent, TensorType y) {
    requireFit(cotangent.type(), y);
    return cotangent;
  }

  private static void requireFit(TensorType given, TensorType y) {
    if (!given.shape().equals(y.shape())) {
      throw new EngineException(
          "the cotangent has shape %s, expected %s: that of the differentiated output"
              .formatted(given.shape().display(), y.shape().display()));
    }
  }

  static EngineException unknown(String name) {
    return new EngineException(
        name + ": there is no such value; differentiate by a node or a layer's parameter");
  }

  /// An output of a node, or a parameter that a layer owns.
  private static Value named(GraphLowering lowering, String name) {
    Value state = lowering.program().states().get(name);
    Value value = state != null || name.contains("/") ? state : lowering.value(PortRef.parse(name));
    if (value == null) {
      throw unknown(name);
    }
    requireFloating(name, value.type());
    return value;
  }

  static void requireFloating(String name, TensorType type) {
    if (!type.dtype().isFloating()) {
      throw new EngineException(name + " is " + type + ": only floating values have gradients");
    }
  }

  static void descend(GraphLowering lowering, Descend step) {
    lowering.require(List.of(step.loss()));
    ProgramBuilder program = lowering.program();
    Value loss = lowering.value(step.loss());
    requireScalar(step, loss.type());
    SequencedMap<String, Value> free = new LinkedHashMap<>(Trainables.of(program));
    free.keySet().removeAll(step.frozen());
    SequencedMap<String, Value> gradients = Trainables.gradients(program, loss, free);
    requirePath(step, gradients);
    new Descent(program, step.optimizer(), TRAINING).emit(gradients, learningRate(program));
  }

  static Value learningRate(ProgramBuilder program) {
    return program.input(Feeds.LEARNING_RATE, TensorType.scalar(DType.FLOAT64));
  }

  static void requireScalar(Descend step, TensorType type) {
    if (type.shape().elements() != 1 || !type.dtype().isFloating()) {
      throw new CompileException(
          Diagnostic.error(
              "training.loss",
              step.loss().node(),
              "",
              "the loss must be one floating number; reduce it with ReduceMean or ReduceSum",
              "one element",
              type.display()));
    }
  }

  static void requirePath(Descend step, Map<String, ?> gradients) {
    if (gradients.isEmpty()) {
      throw new CompileException(
          Diagnostic.error(
              "gradient.no-path",
              step.loss().node(),
              "",
              "the loss depends on no trainable parameter, so there is nothing to train",
              "a path from a Parameter to the loss",
              "none"));
    }
  }
}
