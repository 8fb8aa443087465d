// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.why;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.activation.LogSoftmax;
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.activation.Sigmoid;
import dev.adjoint.ops.activation.Softmax;
import dev.adjoint.ops.activation.Tanh;
import dev.adjoint.ops.linear.Gemm;
import dev.adjoint.ops.linear.MatMul;
import dev.adjoint.ops.math.Div;
import dev.adjoint.ops.math.Exp;
import dev.adjoint.ops.math.Log;
import dev.adjoint.ops.math.Max;
import dev.adjoint.ops.math.Min;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.ops.math.Pow;
import dev.adjoint.ops.math.Sqrt;
import dev.adjoint.ops.math.Where;
import dev.adjoint.type.Tensor;
import java.util.Optional;
import java.util.Set;

/// What is the matter with one node, read off the values it was given and gave.
record LocalReasons(MeasuredRun run, Node node, OpDef op, int wire) {
  private static final Set<OpDef> FACTORS = Set.of(Mul.OP, MatMul.OP, Gemm.OP);
  private static final Set<OpDef> WINNERS = Set.of(Max.OP, Min.OP);

  /// An activation that far out has as good as no slope.
  private static final double SATURATED = 0.999;

  private static final double NEAR_ZERO = 1e-6;

  /// Why hardly anything comes through.
  Reason damping(double factor) {
    return dead()
        .or(this::saturated)
        .or(this::zeroFactor)
        .or(this::notChosen)
        .or(this::alreadyRight)
        .orElseGet(() -> factor == 0 ? Reason.of("flat") : Reason.of("shrinks", factor));
  }

  /// Why it comes out large or broken.
  Reason amplifying(double factor) {
    return nearZero()
        .or(this::largeFactor)
        .orElseGet(
            () -> Double.isFinite(factor) ? Reason.of("grows", factor) : Reason.of("breaks"));
  }

  private Optional<Reason> dead() {
    if (op != Relu.OP) {
      return Optional.empty();
    }
    return input(0)
        .map(x -> Counted.of(x, v -> v <= 0))
        .filter(Counted::every)
        .map(c -> Reason.of("dead", c.all()));
  }

  private Optional<Reason> saturated() {
    if (op == Softmax.OP || op == LogSoftmax.OP) {
      boolean logs = op == LogSoftmax.OP;
      return output()
          .map(y -> Counted.of(y, v -> unsure(logs ? Math.exp(v) : v)))
          .filter(c -> c.some() == 0)
          .map(c -> Reason.of("certain"));
    }
    if (op != Sigmoid.OP && op != Tanh.OP) {
      return Optional.empty();
    }
    boolean sigmoid = op == Sigmoid.OP;
    return output()
        .map(y -> Counted.of(y, v -> Math.abs(sigmoid ? 2 * v - 1 : v) > SATURATED))
        .filter(c -> c.share() > 0.5)
        .map(c -> Reason.of("saturated", c.some(), c.all()));
  }

  private static boolean unsure(double probability) {
    return probability > 1 - SATURATED && probability < SATURATED;
  }

  /// A product whose other factor is 0.
  private Optional<Reason> zeroFactor() {
    if (!FACTORS.contains(op) || wire > 1) {
      return Optional.empty();
    }
    int other = 1 - wire;
    return input(other)
        .map(Norm::of)
        .filter(norm -> norm < NEAR_ZERO)
        .map(norm -> norm == 0 ? Reason.of("zero-factor", name(other)) : small(other, norm));
  }

  private Reason small(int other, double norm) {
    return Reason.of("small-factor", name(other), norm);
  }

  private Optional<Reason> notChosen() {
    if (op == Where.OP && wire > 0) {
      boolean first = wire == 1;
      return input(0)
          .map(c -> Counted.of(c, v -> (v != 0) == first))
          .filter(c -> c.some() == 0)
          .map(c -> Reason.of("not-chosen", c.all()));
    }
    return WINNERS.contains(op)
        ? Optional.of(Reason.of("not-largest", op.name()))
        : Optional.empty();
  }

  /// A loss with nothing left to learn.
  private Optional<Reason> alreadyRight() {
    return op.category() == Category.LOSS
        ? output().map(loss -> Reason.of("no-loss", loss.get(0)))
        : Optional.empty();
  }

  /// Poles: log, square root, quotient and power near 0.
  private Optional<Reason> nearZero() {
    boolean quotient = op == Div.OP;
    boolean pole = op == Log.OP || op == Sqrt.OP || op == Pow.OP || quotient;
    if (!pole) {
      return Optional.empty();
    }
    int at = quotient ? 1 : 0;
    return input(at)
        .map(LocalReasons::smallest)
        .filter(smallest -> smallest < 1e-2)
        .map(smallest -> Reason.of("near-zero", op.name(), name(at), smallest));
  }

  private Optional<Reason> largeFactor() {
    if (op == Exp.OP) {
      return output().map(y -> Reason.of("large-exp", largest(y)));
    }
    if (!FACTORS.contains(op) || wire > 1) {
      return Optional.empty();
    }
    int other = 1 - wire;
    return input(other)
        .map(Norm::of)
        .filter(norm -> norm > 10)
        .map(norm -> Reason.of("large-factor", name(other), norm));
  }

  private static double smallest(Tensor tensor) {
    double least = Double.POSITIVE_INFINITY;
    for (long i = 0; i < tensor.elements(); i++) {
      least = Math.min(least, Math.abs(tensor.get(i)));
    }
    return least;
  }

  private static double largest(Tensor tensor) {
    double most = 0;
    for (long i = 0; i < tensor.elements(); i++) {
      most = Math.max(most, Math.abs(tensor.get(i)));
    }
    return most;
  }

  private Optional<Tensor> input(int at) {
    return node.input(at).flatMap(run::value);
  }

  private Optional<Tensor> output() {
    return run.value(PortRef.of(node.id()));
  }

  private String name(int at) {
    return node.input(at).map(PortRef::toString).orElse("");
  }
}
