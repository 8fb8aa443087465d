// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

/// The gradient that came back along a wire, shown as a band under it.
///
/// @param width in pixels, grown from zero while the band appears
/// @param text what is written below the wire, such as `|∂L| 0.0614`
/// @param current whether the gradient of the step at hand runs here
public record Band(double width, String text, boolean current) {
  private static final double MIN_WIDTH = 2;
  private static final double MAX_WIDTH = 11;

  /// A band whose width is logarithmic in the norm: 2 px at 0.001 and below, 11 px at most.
  public static Band of(double norm, String text, boolean current) {
    double width = norm > 0 ? MIN_WIDTH + 2.6 * (Math.log10(norm) + 3) : MIN_WIDTH;
    return new Band(Math.clamp(width, MIN_WIDTH, MAX_WIDTH), text, current);
  }

  /// The band while it grows; 0 is nothing and 1 is the whole width.
  public Band grown(double share) {
    return new Band(width * share, text, current);
  }
}
