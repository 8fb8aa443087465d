// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import java.util.Optional;

/// The breakpoints at one place: one that looks at values, one that looks at gradients.
public record Breakmark(Optional<Dot> value, Optional<Dot> gradient) {
  public static final Breakmark NONE = new Breakmark(Optional.empty(), Optional.empty());

  /// @param enabled whether it stops runs at all; hollow if not
  /// @param conditional whether it asks for more than being reached
  public record Dot(boolean enabled, boolean conditional) {}

  public boolean isEmpty() {
    return value.isEmpty() && gradient.isEmpty();
  }

  /// With one more; the one that is there stays where both claim the same side.
  public Breakmark plus(boolean onGradient, Dot dot) {
    return onGradient
        ? new Breakmark(value, gradient.or(() -> Optional.of(dot)))
        : new Breakmark(value.or(() -> Optional.of(dot)), gradient);
  }

  /// Where this has none on a side, that of the other.
  public Breakmark with(Breakmark other) {
    return new Breakmark(value.or(other::value), gradient.or(other::gradient));
  }
}
