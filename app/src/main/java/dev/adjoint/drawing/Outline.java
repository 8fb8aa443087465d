// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Curve;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Reach;
import dev.adjoint.geometry.WirePath;
import java.util.ArrayList;
import java.util.List;

/// A path to stroke or fill: moves, straight lines and cubic curves.
public record Outline(List<Step> steps) {
  private static final Box NOTHING = new Box(0, 0, 0, 0);

  public Outline {
    steps = List.copyOf(steps);
  }

  /// One instruction of a path, in absolute coordinates.
  public sealed interface Step {}

  public record Move(double x, double y) implements Step {}

  public record Line(double x, double y) implements Step {}

  public record Cubic(double x1, double y1, double x2, double y2, double x, double y)
      implements Step {}

  public record Close() implements Step {}

  public static Outline of(WirePath wire) {
    List<Step> steps = new ArrayList<>();
    Point start = wire.start();
    steps.add(new Move(start.x(), start.y()));
    wire.pieces().forEach(piece -> steps.add(cubic(piece)));
    return new Outline(steps);
  }

  public static Outline polyline(List<Point> points) {
    List<Step> steps = new ArrayList<>();
    for (Point point : points) {
      steps.add(steps.isEmpty() ? new Move(point.x(), point.y()) : new Line(point.x(), point.y()));
    }
    return new Outline(steps);
  }

  /// A box whose two upper corners are round: the header of a node.
  public static Outline roundTop(Box box, double radius) {
    double left = box.x();
    double right = box.right();
    double top = box.y();
    Point leftEnd = new Point(left, top + radius);
    Point topStart = new Point(left + radius, top);
    Point topEnd = new Point(right - radius, top);
    Point rightStart = new Point(right, top + radius);
    return new Outline(
        List.of(
            new Move(left, box.bottom()),
            new Line(leftEnd.x(), leftEnd.y()),
            cubic(Curve.corner(leftEnd, new Point(left, top), topStart)),
            new Line(topEnd.x(), topEnd.y()),
            cubic(Curve.corner(topEnd, new Point(right, top), rightStart)),
            new Line(right, box.bottom()),
            new Close()));
  }

  /// A box that holds all of it: curves stay within the one around their handles.
  public Box hull() {
    Reach reach = new Reach();
    for (Step step : steps) {
      switch (step) {
        case Move(double x, double y) -> reach.add(x, y);
        case Line(double x, double y) -> reach.add(x, y);
        case Cubic c -> {
          reach.add(c.x1(), c.y1());
          reach.add(c.x2(), c.y2());
          reach.add(c.x(), c.y());
        }
        case Close() -> {}
      }
    }
    return reach.box().orElse(NOTHING);
  }

  private static Cubic cubic(Curve piece) {
    return new Cubic(
        piece.handle1().x(),
        piece.handle1().y(),
        piece.handle2().x(),
        piece.handle2().y(),
        piece.end().x(),
        piece.end().y());
  }
}
