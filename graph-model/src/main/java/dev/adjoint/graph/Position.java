// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

/// Top left corner of a node or comment in world coordinates; finite, within ±1e7.
public record Position(double x, double y) {

  private static final double LIMIT = 1e7;

  public Position {
    x = clamp(x);
    y = clamp(y);
  }

  private static double clamp(double value) {
    return Double.isNaN(value) ? 0 : Math.clamp(value, -LIMIT, LIMIT);
  }
}
