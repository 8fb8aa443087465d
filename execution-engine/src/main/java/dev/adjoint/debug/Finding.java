// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import static java.util.Objects.requireNonNull;

import dev.adjoint.graph.PortRef;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A tensor of a run that meets a condition.
///
/// @param subject whose value or gradient it is: an output (`z2`, `split:1`) or a layer's parameter
///   (`dense/kernel`)
/// @param gradient whether it is the gradient by `subject` rather than its value
/// @param step which step made it; -1 for what was there before the first: inputs and parameters
/// @param node whose step that was
/// @param op of that node
/// @param value the first element that met the condition
/// @param within bodies that the node lies in, each at its iteration; none for the run's own graph
public record Finding(
    String subject,
    boolean gradient,
    int step,
    Phase phase,
    String node,
    String op,
    Condition.Match match,
    double value,
    List<Level> within) {

  public Finding {
    within = List.copyOf(within);
  }

  /// The first tensor of a run that meets a condition, in the order of execution, wherever it is:
  /// the place where a fault began.
  ///
  /// @param sources inputs, constants and parameters by node, with their op
  /// @param steps what has happened so far
  public static Optional<Finding> first(
      Map<PortRef, Source> sources, List<TraceStep> steps, Condition condition, Past past) {
    Optional<Finding> first = first(new Outset(List.of(), Phase.FORWARD, sources), condition, past);
    if (first.isPresent()) {
      return first;
    }
    for (TraceStep step : steps) {
      List<Finding> found = in(step, condition, past);
      if (!found.isEmpty()) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }

  /// A value or gradient that is there before the first step.
  public record Source(String op, Tensor value) {
    boolean suits(Condition condition) {
      return condition.suits(op) && condition.suits(value);
    }
  }

  /// The first that meets a condition before any step.
  public static Optional<Finding> first(Outset outset, Condition condition, Past past) {
    return outset.tensors().entrySet().stream()
        .filter(each -> each.getValue().suits(condition))
        .flatMap(each -> atOutset(outset, each.getKey(), condition, past).stream())
        .findFirst();
  }

  static Optional<Finding> atOutset(Outset outset, PortRef ref, Condition condition, Past past) {
    Source source = requireNonNull(outset.tensors().get(ref));
    boolean gradient = outset.hasGradients();
    Optional<Tensor> before = Optional.empty();
    if (condition.looksBack()) {
      before = gradient ? past.gradient(ref.toString()) : past.value(ref);
    }
    return condition
        .match(source.value(), source.op(), before)
        .map(
            match ->
                new Finding(
                    ref.toString(),
                    gradient,
                    -1,
                    outset.phase(),
                    ref.node(),
                    source.op(),
                    match,
                    element(source.value(), match),
                    outset.within()));
  }

  /// Everything a step made that meets the condition.
  public static List<Finding> in(TraceStep step, Condition condition, Past past) {
    List<Finding> found = new ArrayList<>();
    if (!condition.suits(step.op())) {
      return found;
    }
    if (step.phase() == Phase.BACKWARD) {
      for (Contribution part : step.contributions()) {
        gradient(step, part.target(), part.gradient(), condition, past).ifPresent(found::add);
      }
      return found;
    }
    for (Made made : Made.by(step, condition)) {
      if (condition.suits(made.value())) {
        value(step, made, condition, past).ifPresent(found::add);
      }
    }
    return found;
  }

  static Optional<Finding> value(TraceStep step, Made made, Condition condition, Past past) {
    Optional<Tensor> before = condition.looksBack() ? made.before(past) : Optional.empty();
    return condition
        .match(made.value(), step.op(), before)
        .map(match -> of(step, made.subject(), false, match, element(made.value(), match)));
  }

  static Optional<Finding> value(
      TraceStep step, PortRef ref, Tensor value, Condition condition, Past past) {
    Optional<Tensor> before = condition.looksBack() ? past.value(ref) : Optional.empty();
    return condition
        .match(value, step.op(), before)
        .map(match -> of(step, ref.toString(), false, match, element(value, match)));
  }

  static Optional<Finding> gradient(
      TraceStep step, String target, Tensor gradient, Condition condition, Past past) {
    Optional<Tensor> before = condition.looksBack() ? past.gradient(target) : Optional.empty();
    return condition
        .match(gradient, step.op(), before)
        .map(match -> of(step, target, true, match, element(gradient, match)));
  }

  private static double element(Tensor tensor, Condition.Match match) {
    return match.element() < tensor.elements() ? tensor.get(match.element()) : Double.NaN;
  }

  private static Finding of(
      TraceStep step, String subject, boolean gradient, Condition.Match match, double value) {
    return new Finding(
        subject,
        gradient,
        step.index(),
        step.phase(),
        step.node(),
        step.op(),
        match,
        value,
        step.within());
  }
}
