// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.geometry.Box;
import javafx.scene.canvas.GraphicsContext;

/// Paints rounded boxes in parts: the two ends, with the corners, as outlines and what lies between
/// them as plain boxes.
///
/// Software fills a plain box a row of memory at a time; of an outline it works out how much of
/// each pixel in each row is covered. A node is a hundred rows high, and eight of them are rounded.
/// The parts meet between two rows of pixels, so that no seam shows even where they are
/// see-through.
final class RoundedBoxes {
  /// With fewer rows between its ends a box is painted as quickly as a whole.
  private static final double LEAST_ROWS = 12;

  /// How far the handles of a curve lie from its ends to make a quarter of a circle.
  private static final double QUARTER = 0.5523;

  private final GraphicsContext context;

  RoundedBoxes(GraphicsContext context) {
    this.context = context;
  }

  /// Where the straight sides begin and end, in the box's own units.
  private record Sides(double top, double bottom) {
    private double height() {
      return bottom - top;
    }
  }

  /// @param scale pixels a unit
  /// @param y the pixel, counted from the top, at which the units begin
  /// @param radius the outer one
  private static Sides sides(Box box, double radius, double scale, double y) {
    double top = Math.ceil(y + scale * (box.y() + radius));
    double bottom = Math.floor(y + scale * (box.bottom() - radius));
    return bottom - top < LEAST_ROWS
        ? new Sides(0, 0)
        : new Sides((top - y) / scale, (bottom - y) / scale);
  }

  /// Fills a box with the colour that is set; does nothing and says so if it has no long sides.
  boolean fill(Box box, double radius, double scale, double y) {
    Sides sides = sides(box, radius, scale, y);
    if (sides.height() == 0 || box.width() < 2 * radius) {
      return false;
    }
    context.beginPath();
    fillEnd(box, radius, box.y(), sides.top());
    fillEnd(box, radius, box.bottom(), sides.bottom());
    context.fill();
    context.fillRect(box.x(), sides.top(), box.width(), sides.height());
    return true;
  }

  /// The same for its border, which lies half within the box, filled as well.
  boolean border(Box box, double radius, double width, double scale, double y) {
    Box outer = box.grown(width / 2);
    double round = radius + width / 2;
    Sides sides = sides(outer, round, scale, y);
    if (sides.height() == 0 || radius < width / 2 || outer.width() < 2 * round) {
      return false;
    }
    context.beginPath();
    borderEnd(outer, round, width, outer.y(), sides.top());
    borderEnd(outer, round, width, outer.bottom(), sides.bottom());
    context.fill();
    context.fillRect(outer.x(), sides.top(), width, sides.height());
    context.fillRect(outer.right() - width, sides.top(), width, sides.height());
    return true;
  }

  /// @param tip where it is rounded
  /// @param edge where the straight sides begin
  private void fillEnd(Box box, double radius, double tip, double edge) {
    context.moveTo(box.x(), edge);
    turn(box.x(), box.right(), radius, tip, edge);
    context.closePath();
  }

  private void borderEnd(Box outer, double radius, double width, double tip, double edge) {
    double inside = tip + Math.copySign(width, edge - tip);
    context.moveTo(outer.x(), edge);
    turn(outer.x(), outer.right(), radius, tip, edge);
    context.lineTo(outer.right() - width, edge);
    turn(outer.right() - width, outer.x() + width, radius - width, inside, edge);
    context.closePath();
  }

  /// From one side round the end to the other.
  private void turn(double from, double to, double radius, double tip, double edge) {
    double down = Math.copySign(radius, edge - tip);
    double along = Math.copySign(radius, to - from);
    double handleDown = (1 - QUARTER) * down;
    double handleAlong = (1 - QUARTER) * along;
    context.lineTo(from, tip + down);
    context.bezierCurveTo(from, tip + handleDown, from + handleAlong, tip, from + along, tip);
    context.lineTo(to - along, tip);
    context.bezierCurveTo(to - handleAlong, tip, to, tip + handleDown, to, tip + down);
    context.lineTo(to, edge);
  }
}
