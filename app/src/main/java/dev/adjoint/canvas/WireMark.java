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
  /// How far from that port, along the wire: the two do not touch each other.
  private static final double VALUE_BACK = 15;

  private static final double GRADIENT_BACK = 34;
  private static final double REACH = 12;

  static WireMark on(WirePath path, Breakmark mark) {
    double length = Math.max(1, path.length());
    return new WireMark(
        mark,
        path.at(1 - VALUE_BACK / length).point(),
        path.at(1 - GRADIENT_BACK / length).point());
  }

  /// The box outside which nothing of it is painted.
  Box extent() {
    return Box.between(value, gradient).grown(REACH);
  }
}
