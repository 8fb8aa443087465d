// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.update;

import java.util.Locale;
import java.util.Optional;

/// What a training section or an `Optimizer` node says of its optimizer. Defaults are PyTorch's,
/// epsilon of Adagrad included; `clipNorm` absent means no clipping.
public record OptimizerSettings(
    Kind kind,
    double learningRate,
    double momentum,
    double beta1,
    double beta2,
    double rho,
    double epsilon,
    double initialAccumulator,
    double weightDecay,
    double l2,
    Optional<Double> clipNorm) {

  /// The optimizers by their names in files.
  public enum Kind {
    SGD,
    MOMENTUM,
    NESTEROV,
    ADAM,
    ADAMW,
    RMSPROP,
    ADAGRAD,
    ADADELTA;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> named(String label) {
      for (Kind kind : values()) {
        if (kind.label().equals(label)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }

    UpdateRule rule() {
      return switch (this) {
        case SGD -> new Sgd();
        case MOMENTUM -> new Momentum();
        case NESTEROV -> new Nesterov();
        case ADAM, ADAMW -> new Adam();
        case RMSPROP -> new RmsProp();
        case ADAGRAD -> new Adagrad();
        case ADADELTA -> new Adadelta();
      };
    }
  }

  public static OptimizerSettings sgd(double learningRate) {
    return of(Kind.SGD, learningRate);
  }

  public static OptimizerSettings of(Kind kind, double learningRate) {
    return new OptimizerSettings(
        kind, learningRate, 0.9, 0.9, 0.999, 0.9, 1e-8, 0, 0, 0, Optional.empty());
  }

  /// The same rule at another speed.
  public OptimizerSettings withLearningRate(double value) {
    return new OptimizerSettings(
        kind,
        value,
        momentum,
        beta1,
        beta2,
        rho,
        epsilon,
        initialAccumulator,
        weightDecay,
        l2,
        clipNorm);
  }
}
