// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

/// Rounds positions to a grid.
///
/// @param pitch distance of grid lines in world pixels
public record Snapping(double pitch) {
  public static final Snapping GRID = new Snapping(4);

  /// While Alt is held: whole pixels only.
  public static final Snapping FINE = new Snapping(1);

  public Snapping {
    if (!(pitch > 0)) {
      throw new IllegalArgumentException("pitch must be positive, is " + pitch);
    }
  }

  public double snap(double value) {
    return Math.rint(value / pitch) * pitch;
  }

  public Point snap(Point point) {
    return new Point(snap(point.x()), snap(point.y()));
  }

  /// The offset nearest to `raw` that puts `anchor` on the grid: a whole selection moves rigidly.
  public Point snapOffset(Point anchor, Point raw) {
    return snap(anchor.plus(raw)).minus(anchor);
  }
}
