// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.compile.autodiff.Autodiff;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.plan.Origin;
import dev.adjoint.plan.Phase;
import dev.adjoint.plan.Program;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Compares what the gradient rules say of one use of an op with differences of nearby values. The
/// target is a random weighting of all outputs, so that no error hides behind symmetry; parameters
/// that a layer owns are checked like inputs.
final class GradientCheck {

  private static final double STEP = 1e-5;
  private static final double TOLERANCE = 1e-6;

  private final Backend backend;
  private final Random random = new Random(5);

  GradientCheck(Backend backend) {
    this.backend = backend;
  }

  /// A function under test: a scalar and its gradients by name.
  private record Subject(Program program, Map<String, Tensor> at, String value, String prefix) {}

  /// What disagrees, one line each; empty when all is well.
  ///
  /// @param order 1 for gradients, 2 for the gradients of a weighting of the gradients
  List<String> faults(OpDef op, Attributes attributes, List<Optional<Tensor>> inputs, int order) {
    List<String> faults = new ArrayList<>(faults(build(op, attributes, inputs, -1, order)));
    for (int only = 0; only < inputs.size(); only++) {
      if (inputs.size() > 1 && inputs.get(only).filter(t -> t.dtype().isFloating()).isPresent()) {
        // The others are constants now: rules may take short cuts then.
        faults.addAll(faults(build(op, attributes, inputs, only, order)));
      }
    }
    return faults;
  }

  private Subject build(
      OpDef op, Attributes attributes, List<Optional<Tensor>> inputs, int only, int order) {
    ProgramBuilder program = new ProgramBuilder(false);
    program.at(new Origin("node", Phase.FORWARD));
    Map<String, Tensor> at = new LinkedHashMap<>();
    Map<String, Value> wanted = new LinkedHashMap<>();
    List<Value> operands = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      String name = "input " + i;
      Optional<Tensor> input = inputs.get(i);
      boolean moves = input.isPresent() && input.get().dtype().isFloating();
      if (moves && (only < 0 || only == i)) {
        at.put(name, input.get());
        wanted.put(name, program.input(name, input.get().type()));
        operands.add(wanted.get(name));
      } else {
        operands.add(input.map(program::constant).orElse(Value.ABSENT));
      }
    }
    List<Value> targets = program.emitAll(op, attributes, operands);
    wanted.putAll(program.states());
    program.states().forEach((name, value) -> at.put(name, Programs.state(name, value.type())));
    for (int round = 1; round < order; round++) {
      targets = differentiate(program, targets, wanted).stream().flatMap(Optional::stream).toList();
    }
    return finish(program, targets, wanted, at);
  }

  private Subject finish(
      ProgramBuilder program,
      List<Value> targets,
      Map<String, Value> wanted,
      Map<String, Tensor> at) {
    List<Value> moving = targets.stream().filter(v -> v.type().dtype().isFloating()).toList();
    List<Value> weights = weights(program, moving);
    Formula formula = new Formula(program);
    Value sum = program.constant(Tensor.scalar(dev.adjoint.type.DType.FLOAT64, 0));
    for (int i = 0; i < moving.size(); i++) {
      Value product = formula.mul(moving.get(i), weights.get(i));
      long[] axes = java.util.stream.LongStream.range(0, product.rank()).toArray();
      sum = formula.add(sum, formula.sum(product, false, axes));
    }
    program.output("value", sum);
    List<Optional<Value>> gradients =
        Autodiff.gradients(program, moving, weights, List.copyOf(wanted.values()));
    int i = 0;
    for (String name : wanted.keySet()) {
      gradients.get(i++).ifPresent(g -> program.output("gradient by " + name, g));
    }
    return new Subject(program.build(), at, "value", "gradient by ");
  }

  private List<Optional<Value>> differentiate(
      ProgramBuilder program, List<Value> targets, Map<String, Value> wanted) {
    List<Value> moving = targets.stream().filter(v -> v.type().dtype().isFloating()).toList();
    return Autodiff.gradients(
        program, moving, weights(program, moving), List.copyOf(wanted.values()));
  }

  private List<Value> weights(ProgramBuilder program, List<Value> values) {
    return values.stream()
        .map(v -> Tensor.of(v.type().dtype(), v.shape(), i -> random.nextGaussian()))
        .map(program::constant)
        .toList();
  }

  private List<String> faults(Subject subject) {
    Map<String, Tensor> outputs = Programs.run(backend, subject.program(), subject.at());
    List<String> faults = new ArrayList<>();
    subject
        .at()
        .forEach(
            (name, point) -> {
              Optional<Tensor> gradient = Optional.ofNullable(outputs.get(subject.prefix() + name));
              for (long i = 0; i < point.elements(); i++) {
                double said = gradient.isPresent() ? gradient.get().get(i) : 0;
                double seen = slope(subject, name, i);
                if (!(Math.abs(said - seen) <= TOLERANCE * Math.max(1, Math.abs(seen)))) {
                  faults.add("%s[%d]: rule %s, difference %s".formatted(name, i, said, seen));
                }
              }
            });
    return faults;
  }

  /// Central difference of the value along one element.
  private double slope(Subject subject, String name, long element) {
    return (moved(subject, name, element, STEP) - moved(subject, name, element, -STEP))
        / (2 * STEP);
  }

  private double moved(Subject subject, String name, long element, double step) {
    Map<String, Tensor> feeds = new LinkedHashMap<>(subject.at());
    Tensor point = feeds.get(name);
    feeds.put(
        name,
        Tensor.of(point.dtype(), point.shape(), i -> point.get(i) + (i == element ? step : 0)));
    return Programs.run(backend, subject.program(), feeds).get(subject.value()).get(0);
  }
}
