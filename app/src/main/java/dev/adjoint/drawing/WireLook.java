// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.WirePath;
import java.util.Optional;

/// Everything there is to see of one wire.
///
/// @param shape written above the wire, empty while it is unknown
/// @param dtype written after it, a little fainter
/// @param band the gradient that came back, if any
/// @param pulse how far the pulse has come, from the output port (0) to the input port (1)
/// @param labels where its texts are written; empty where nothing is in their way, or they are not
///   written at all
public record WireLook(
    WirePath path,
    Kind kind,
    String shape,
    String dtype,
    Optional<Band> band,
    Optional<Pulse> pulse,
    boolean selected,
    boolean dimmed,
    Optional<WireLabels> labels) {
  /// What runs along the wire decides how it is drawn.
  public enum Kind {
    /// A value that was computed or whose type is known.
    VALUE,
    /// Nothing computed and no type known yet.
    PENDING,
    /// Integers and booleans: no gradient can run back.
    INTEGER,
    /// Being dragged to a port that it fits, or to none yet.
    DRAGGED,
    /// Its ends do not fit.
    CLASH
  }

  /// A travelling dot.
  ///
  /// @param position 0 at the output port, 1 at the input port
  public record Pulse(double position, boolean backward) {}

  public WireLook withBand(Optional<Band> other) {
    if (other.equals(band)) {
      return this;
    }
    return new WireLook(path, kind, shape, dtype, other, pulse, selected, dimmed, labels);
  }

  public WireLook withPulse(Optional<Pulse> other) {
    if (other.equals(pulse)) {
      return this;
    }
    return new WireLook(path, kind, shape, dtype, band, other, selected, dimmed, labels);
  }

  /// The same wire with its texts there.
  public WireLook withLabels(WireLabels placed) {
    Optional<WireLabels> other = Optional.of(placed);
    if (other.equals(labels)) {
      return this;
    }
    return new WireLook(path, kind, shape, dtype, band, pulse, selected, dimmed, other);
  }

  /// The same wire as a gesture shows it.
  public WireLook marked(boolean isSelected, boolean isDimmed) {
    if (isSelected == selected && isDimmed == dimmed) {
      return this;
    }
    return new WireLook(path, kind, shape, dtype, band, pulse, isSelected, isDimmed, labels);
  }
}
