// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.Programs;
import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.compile.update.OptimizerSettings.Kind;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every optimizer against its formula worked out by hand, for four steps of two parameters whose
/// gradients are `c · p`.
class UpdateRulesTest {

  private static final double[] FIRST = {2, -1.5};
  private static final double[] C = {0.75, 2};
  private static final int STEPS = 4;

  private static final String GRAPH =
      """
      p = Variable(dtype=f64, shape=[], value={"dtype":"float64","shape":[],"data":[2]})
      q = Variable(dtype=f64, shape=[], value={"dtype":"float64","shape":[],"data":[-1.5]})
      cp = Constant(value={"dtype":"float64","shape":[],"data":[0.375]})
      pp = Mul(p, p)
      a = Mul(cp, pp)
      b = Mul(q, q)
      loss = Add(a, b)
      out loss
      """;

  /// `clip`, `l2`, weight decay and then one rule: the state of one parameter.
  private static final class Hand {
    private final OptimizerSettings o;
    private double p;
    private double m;
    private double v;
    private double s;

    Hand(OptimizerSettings o, double first) {
      this.o = o;
      p = first;
      v = o.kind() == Kind.ADAGRAD ? o.initialAccumulator() : 0;
    }

    void step(double clipped, int t) {
      double lr = o.learningRate();
      double g = clipped + o.l2() * p;
      switch (o.kind()) {
        case SGD -> p -= lr * g;
        case MOMENTUM -> {
          v = o.momentum() * v - lr * g;
          p += v;
        }
        case NESTEROV -> {
          v = o.momentum() * v - lr * g;
          p += o.momentum() * v - lr * g;
        }
        case ADAM, ADAMW -> {
          p -= o.kind() == Kind.ADAMW ? lr * o.weightDecay() * p : 0;
          m = o.beta1() * m + (1 - o.beta1()) * g;
          v = o.beta2() * v + (1 - o.beta2()) * g * g;
          double mean = m / (1 - Math.pow(o.beta1(), t));
          double spread = v / (1 - Math.pow(o.beta2(), t));
          p -= lr * mean / (Math.sqrt(spread) + o.epsilon());
        }
        case RMSPROP -> {
          v = o.rho() * v + (1 - o.rho()) * g * g;
          p -= lr * g / (Math.sqrt(v) + o.epsilon());
        }
        case ADAGRAD -> {
          v += g * g;
          p -= lr * g / (Math.sqrt(v) + o.epsilon());
        }
        case ADADELTA -> {
          v = o.rho() * v + (1 - o.rho()) * g * g;
          double d = Math.sqrt(s + o.epsilon()) / Math.sqrt(v + o.epsilon()) * g;
          s = o.rho() * s + (1 - o.rho()) * d * d;
          p -= lr * d;
        }
      }
    }
  }

  private static OptimizerSettings settings(Kind kind, double l2, Optional<Double> clip) {
    return new OptimizerSettings(kind, 0.1, 0.8, 0.85, 0.95, 0.7, 1e-3, 0.25, 0.3, l2, clip);
  }

  static Stream<Arguments> everyKind() {
    return Stream.of(Kind.values())
        .flatMap(
            kind ->
                Stream.of(
                        settings(kind, 0, Optional.empty()),
                        settings(kind, 0.05, Optional.empty()),
                        settings(kind, 0.05, Optional.of(1.5)),
                        settings(kind, 0, Optional.of(100.0)))
                    .flatMap(o -> Stream.of(Mode.values()).map(mode -> Arguments.of(o, mode))));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void movesTheParametersAsItsFormulaSays(OptimizerSettings settings, Mode mode) {
    Hand[] hands = {new Hand(settings, FIRST[0]), new Hand(settings, FIRST[1])};
    PortRef loss = PortRef.of("loss");
    RunRequest request =
        RunRequest.fetch(List.of(loss), Map.of()).with(new Descend(loss, settings, Set.of()));
    try (Backend backend = Devices.open("reference", 1);
        Session session =
            new Session(Programs.graph(GRAPH), StandardOps.CATALOG, backend, mode, 1)) {
      for (int t = 1; t <= STEPS; t++) {
        session.run(request);
        double[] g = {C[0] * hands[0].p, C[1] * hands[1].p};
        double norm = Math.hypot(g[0], g[1]);
        double limit = settings.clipNorm().orElse(Double.POSITIVE_INFINITY);
        double factor = norm > limit ? limit / norm : 1;
        for (int i = 0; i < 2; i++) {
          hands[i].step(factor * g[i], t);
        }
        assertEquals(hands[0].p, session.state("p").orElseThrow().get(0), 1e-12, "p, step " + t);
        assertEquals(hands[1].p, session.state("q").orElseThrow().get(0), 1e-12, "q, step " + t);
      }
    }
  }
}
