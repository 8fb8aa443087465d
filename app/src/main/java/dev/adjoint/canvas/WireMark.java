// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.drawing.Breakmark;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.WirePath;

/// The breakpoints of a wire, near the port that it goes into.
///
/// @param value where the mark for values stands
/// @param gradient where the mark for gradients stands
record WireMark(Breakmark mark, Point value, Point gradient) {
  private static final double VALUE_PLACE = 0.84;
  private static final double GRADIENT_PLACE = 0.68;
  private static final double REACH = 12;

  static WireMark on(WirePath path, Breakmark mark) {
    return new WireMark(mark, path.at(VALUE_PLACE).point(), path.at(GRADIENT_PLACE).point());
  }

  /// The box outside which nothing of it is painted.
  Box extent() {
    return Box.between(value, gradient).grown(REACH);
  }
}
