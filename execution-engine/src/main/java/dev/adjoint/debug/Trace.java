// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import dev.adjoint.graph.PortRef;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The steps recorded so far and a cursor into them. Looking at the past is looking at what was
/// recorded: the very tensors, bit for bit.
public final class Trace {

  private final List<TraceStep> steps = new ArrayList<>();
  private final Map<String, List<Integer>> stepsByNode = new HashMap<>();
  private final Map<String, List<Integer>> contributionsByTarget = new HashMap<>();
  private int cursor = -1;

  /// Records the next step and moves the cursor onto it.
  ///
  /// @throws IllegalStateException when the cursor is in the past
  public void record(TraceStep step) {
    if (!atEnd()) {
      throw new IllegalStateException("the cursor is at " + cursor + ", not at the end");
    }
    steps.add(step);
    stepsByNode.computeIfAbsent(step.node(), k -> new ArrayList<>()).add(step.index());
    step.contributions().stream()
        .map(Contribution::target)
        .distinct()
        .forEach(
            target ->
                contributionsByTarget
                    .computeIfAbsent(target, k -> new ArrayList<>())
                    .add(step.index()));
    cursor = steps.size() - 1;
  }

  public List<TraceStep> steps() {
    return Collections.unmodifiableList(steps);
  }

  /// Index of the step looked at; -1 before the first.
  public int cursor() {
    return cursor;
  }

  public boolean atEnd() {
    return cursor == steps.size() - 1;
  }

  /// Looks at a recorded step, or before the first with -1.
  public void moveTo(int step) {
    if (step < -1 || step >= steps.size()) {
      throw new IndexOutOfBoundsException("step " + step + " of " + steps.size());
    }
    cursor = step;
  }

  public Optional<TraceStep> current() {
    return cursor < 0 ? Optional.empty() : Optional.of(steps.get(cursor));
  }

  /// The value of an output as of the cursor.
  public Optional<Tensor> value(PortRef ref) {
    for (int index : stepsByNode.getOrDefault(ref.node(), List.of())) {
      TraceStep step = steps.get(index);
      if (index <= cursor && step.phase() != Phase.BACKWARD) {
        return step.outputs().values().stream().skip(ref.output()).findFirst();
      }
    }
    return Optional.empty();
  }

  /// The gradient by an output or a layer's parameter, summed up to the cursor.
  public Optional<Tensor> gradient(String target) {
    Optional<Tensor> last = Optional.empty();
    for (int index : contributionsByTarget.getOrDefault(target, List.of())) {
      if (index <= cursor) {
        for (Contribution part : steps.get(index).contributions()) {
          last = part.target().equals(target) ? Optional.of(part.total()) : last;
        }
      }
    }
    return last;
  }

  /// All contributions to `target` up to the cursor, in order.
  public List<Contribution> contributions(String target) {
    List<Contribution> parts = new ArrayList<>();
    for (int index : contributionsByTarget.getOrDefault(target, List.of())) {
      if (index <= cursor) {
        steps.get(index).contributions().stream()
            .filter(part -> part.target().equals(target))
            .forEach(parts::add);
      }
    }
    return parts;
  }

  /// The recorded step of `node` in `phase`.
  public OptionalInt find(String node, Phase phase) {
    return stepsByNode.getOrDefault(node, List.of()).stream()
        .filter(i -> steps.get(i).phase() == phase)
        .mapToInt(Integer::intValue)
        .findFirst();
  }
}
