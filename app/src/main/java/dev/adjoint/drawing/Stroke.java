// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

/// How wide a line is and how it is broken; ends are round unless it is dashed.
///
/// @param dash length of a dash, 0 for a solid line
/// @param gap length of the gap after a dash
public record Stroke(double width, double dash, double gap) {
  public static Stroke solid(double width) {
    return new Stroke(width, 0, 0);
  }

  public boolean dashed() {
    return dash > 0;
  }
}
