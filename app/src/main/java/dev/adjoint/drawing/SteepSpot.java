// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Point;

/// Where a label may stand at a steep wire, the best first: an S-shaped wire leaves room at the
/// left of its end and at the right of its start, less of it on both sides of its middle. Where
/// nodes leave no room beside it there may be some on the wire itself.
enum SteepSpot {
  LEFT_OF_END(0.68, Align.END),
  RIGHT_OF_START(0.32, Align.START),
  LEFT_OF_MIDDLE(0.5, Align.END),
  RIGHT_OF_MIDDLE(0.5, Align.START),
  ON_MIDDLE(0.5, Align.CENTRE);

  /// Between the wire and the text.
  private static final double GAP = 6;

  private static final double STEEP = 0.75;

  private final double along;
  private final Align align;

  SteepSpot(double along, Align align) {
    this.along = along;
    this.align = align;
  }

  /// Whether the labels of a wire stand at such places, not above and below it.
  static boolean takesLabelsOf(WireLook wire) {
    Point start = wire.path().start();
    Point end = wire.path().end();
    return wire.path().pieces().size() == 1
        && Math.abs(end.y() - start.y()) > STEEP * Math.abs(end.x() - start.x());
  }

  /// @param lower how far below that place the text is to be written
  WireLabel label(WireLook wire, String text, double width, double lower) {
    double away = GAP + wire.band().map(band -> band.width() / 2).orElse(0.0);
    Point on = wire.path().pieces().getFirst().pointAt(along).plus(0, lower);
    return switch (align) {
      case START -> new WireLabel(text, on.plus(away, 0), align, width);
      case CENTRE -> new WireLabel(text, on, align, width);
      case END -> new WireLabel(text, on.plus(-away, 0), align, width);
    };
  }
}
