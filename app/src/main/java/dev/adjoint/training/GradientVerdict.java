// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the gradient norms of the last samples say of the training.
///
/// @param least the parameter whose recent norm is the smallest, and `most` the largest
public record GradientVerdict(Health health, NormStrip least, NormStrip most, int parameters) {
  /// Over how many samples norms are averaged.
  public static final int RECENT = 20;

  /// Below this norm next to nothing is learned.
  public static final double VANISHING = 1e-6;

  /// Above this norm learning breaks.
  public static final double EXPLODING = 1e3;

  /// Explosion is told before vanishing: it ends the training sooner.
  public enum Health {
    HEALTHY,
    VANISHING,
    EXPLODING
  }

  /// Empty before anything was sampled.
  static Optional<GradientVerdict> of(List<NormStrip> strips) {
    if (strips.isEmpty()) {
      return Optional.empty();
    }
    // Not-a-number counts as larger than everything.
    Comparator<NormStrip> order = Comparator.comparingDouble(NormStrip::recent);
    NormStrip least = strips.stream().min(order).orElseThrow();
    NormStrip most = strips.stream().max(order).orElseThrow();
    Health health =
        !(most.recent() <= EXPLODING)
            ? Health.EXPLODING
            : least.recent() < VANISHING ? Health.VANISHING : Health.HEALTHY;
    return Optional.of(new GradientVerdict(health, least, most, strips.size()));
  }
}
