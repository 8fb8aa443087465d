// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.update;

import static java.util.Objects.requireNonNull;

import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.compile.StateInit;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.math.Min;
import dev.adjoint.ops.math.Sqrt;
import dev.adjoint.plan.Origin;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.DType;
import dev.adjoint.type.TensorType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.LongStream;

/// Emits one optimizer step for a set of parameters: clipping by global norm, then L2, then the
/// rule.
public final class Descent {

  private final ProgramBuilder program;
  private final Formula f;
  private final OptimizerSettings settings;
  private final String owner;

  /// @param owner prefix of the step counter's state name
  public Descent(ProgramBuilder program, OptimizerSettings settings, String owner) {
    this.program = program;
    this.f = new Formula(program);
    this.settings = settings;
    this.owner = owner;
  }

  /// @param gradients by parameter name; every name is a state of the program
  /// @param learningRate a floating scalar
  public void emit(SequencedMap<String, Value> gradients, Value learningRate) {
    Origin before = program.origin();
    Value step = nextStep();
    Map<String, Value> clipped = clip(gradients);
    clipped.forEach(
        (name, g) -> {
          program.at(new Origin(nodeOf(name), Phase.UPDATE));
          program.update(name, stepped(name, g, learningRate, step));
        });
    program.at(before);
  }

  private Value stepped(String name, Value gradient, Value learningRate, Value step) {
    Value p = requireNonNull(program.states().get(name));
    UpdateScope s = new UpdateScope(program, f, settings, name, learningRate, step);
    Value g = settings.l2() == 0 ? gradient : f.add(gradient, s.times(settings.l2(), p));
    boolean decays = settings.kind() == OptimizerSettings.Kind.ADAMW && settings.weightDecay() != 0;
    Value start = decays ? f.sub(p, s.scaled(s.times(settings.weightDecay(), p))) : p;
    return settings.kind().rule().step(s, start, g);
  }

  /// Counts runs from 1; float64, so that powers of it keep their digits.
  private Value nextStep() {
    String name = owner + "/step";
    program.at(new Origin(owner, Phase.UPDATE));
    Value last = program.state(name, TensorType.scalar(DType.FLOAT64), new StateInit.Fill(0));
    Value now = f.add(last, f.scalar(1, last));
    program.update(name, now);
    return now;
  }

  /// `n = √Σ‖g‖²; g · min(1, clip / n)`. Source: Pascanu et al. 2013.
  private Map<String, Value> clip(SequencedMap<String, Value> gradients) {
    if (settings.clipNorm().isEmpty() || gradients.isEmpty()) {
      return gradients;
    }
    Value squares = f.scalar(0, gradients.firstEntry().getValue());
    for (Value g : gradients.values()) {
      long[] axes = LongStream.range(0, g.rank()).toArray();
      squares = f.add(squares, f.cast(f.sum(f.mul(g, g), false, axes), squares.type().dtype()));
    }
    // The norm is kept away from 0: with no gradient there is nothing to clip and 0/0 must not
    // arise.
    Value norm = f.add(program.emit(Sqrt.OP, squares), f.scalar(1e-30, squares));
    Value limit = f.div(f.scalar(settings.clipNorm().get(), norm), norm);
    Value factor = program.emit(Min.OP, limit, f.scalar(1, limit));
    Map<String, Value> clipped = new LinkedHashMap<>();
    gradients.forEach((n, g) -> clipped.put(n, f.mul(f.cast(factor, g.type().dtype()), g)));
    return clipped;
  }

  private static String nodeOf(String state) {
    int slash = state.indexOf('/');
    return slash < 0 ? state : state.substring(0, slash);
  }
}
