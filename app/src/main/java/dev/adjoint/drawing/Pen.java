// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;

/// What the painter needs of a surface. Colours are `0xAARRGGBB`, angles radians, y points down.
///
/// Transforms, clip and opacity belong to the state that [#save] pushes and [#restore] pops; every
/// save is matched by a restore before the painter returns.
public interface Pen {
  void save();

  void restore();

  void translate(double dx, double dy);

  void scale(double factor);

  /// Multiplies the opacity of everything drawn until the matching restore.
  void fade(double opacity);

  /// Restricts drawing to a rounded box until the matching restore.
  void clip(Box box, double radius);

  void fillBox(Box box, double radius, int argb);

  void strokeBox(Box box, double radius, int argb, Stroke stroke);

  void fillCircle(Point centre, double radius, int argb);

  void strokeCircle(Point centre, double radius, int argb, Stroke stroke);

  void fill(Outline outline, int argb);

  void stroke(Outline outline, int argb, Stroke stroke);

  /// Writes one line of text whose baseline starts, centres or ends at `(x, baseline)`.
  void text(String text, double x, double baseline, TextRole role, Align align, int argb);

  /// Draws a picture stretched over the box without interpolation, cell by cell.
  void cells(Box box, CellImage image);
}
