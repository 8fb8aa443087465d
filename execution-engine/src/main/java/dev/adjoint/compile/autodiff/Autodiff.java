// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.autodiff;

import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.op.Gradient;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Origin;
import dev.adjoint.plan.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Walks the program backward from `y` and emits, for every instruction between the wanted values
/// and `y`, its gradient rule; where paths join, contributions are summed in program order. One
/// sweep, no recursion: a chain of any length will do.
///
/// Source: Griewank and Walther, Evaluating Derivatives, 2nd ed., section 3.2 (reverse sweep).
public final class Autodiff {

  private final ProgramBuilder program;
  private final Formula formula;
  private final Map<Integer, List<Value>> contributions = new HashMap<>();

  private Autodiff(ProgramBuilder program) {
    this.program = program;
    this.formula = new Formula(program);
  }

  /// The gradients of `y`, weighted by `upstream`, by each of `xs`; empty where no differentiable
  /// path leads from `x` to `y`.
  public static List<Optional<Value>> gradients(
      ProgramBuilder program, Value y, Value upstream, List<Value> xs) {
    return gradients(program, List.of(y), List.of(upstream), xs);
  }

  /// The same for several targets at once: gradients of `Σ ⟨ys, upstreams⟩`.
  public static List<Optional<Value>> gradients(
      ProgramBuilder program, List<Value> ys, List<Value> upstreams, List<Value> xs) {
    Origin before = program.origin();
    Autodiff sweep = new Autodiff(program);
    List<Instruction> forward = List.copyOf(program.instructions());
    Set<Integer> reached = reached(forward, xs);
    for (int i = 0; i < ys.size(); i++) {
      if (reached.contains(ys.get(i).id())) {
        sweep.add(ys.get(i), upstreams.get(i));
      }
    }
    for (int i = forward.size() - 1; i >= 0; i--) {
      sweep.differentiate(forward.get(i), reached);
    }
    program.at(before);
    return xs.stream().map(sweep::total).toList();
  }

  /// Ids of the values that depend on any of `xs` through differentiable ops, `xs` included.
  private static Set<Integer> reached(List<Instruction> forward, List<Value> xs) {
    Set<Integer> reached = new HashSet<>();
    xs.forEach(x -> reached.add(x.id()));
    for (Instruction step : forward) {
      if (step.op().gradient() instanceof Gradient.None) {
        continue;
      }
      if (step.inputs().stream().anyMatch(v -> reached.contains(v.id()))) {
        step.outputs().stream()
            .filter(v -> v.type().dtype().isFloating())
            .forEach(v -> reached.add(v.id()));
      }
    }
    return reached;
  }

  private void differentiate(Instruction step, Set<Integer> reached) {
    boolean needed = step.outputs().stream().anyMatch(v -> contributions.containsKey(v.id()));
    if (!needed || !(step.op().gradient() instanceof Gradient.Rule(Gradient.Body body))) {
      return;
    }
    program.at(new Origin(step.origin().node(), Phase.BACKWARD));
    body.differentiate(new Step(program, step, this, reached));
  }

  /// Records one contribution to the gradient by `value`.
  void add(Value value, Value gradient) {
    if (!gradient.shape().equals(value.shape())) {
      throw new IllegalStateException(
          "a gradient of " + gradient.type() + " was contributed to a value of " + value.type());
    }
    contributions.computeIfAbsent(value.id(), k -> new ArrayList<>(2)).add(gradient);
  }

  /// The sum of the contributions, emitted once.
  Optional<Value> total(Value value) {
    List<Value> parts = contributions.get(value.id());
    if (parts == null) {
      return Optional.empty();
    }
    Value sum = parts.getFirst();
    for (Value part : parts.subList(1, parts.size())) {
      sum = formula.add(sum, part);
    }
    parts.clear();
    parts.add(sum);
    return Optional.of(sum);
  }
}
