// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import javafx.geometry.Pos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// Lies in a lower corner of a card, above a picture that fills the card to its edges and would
/// cover the round corner: what is outside of it, and the edge. A round clip would have software
/// paint all that is inside it twice, in every frame.
final class Corner extends Pane {
  /// The width of the edge at every text size.
  private static final double EDGE = 1;

  private final SVGPath outside = path("card-corner-outside");
  private final SVGPath edge = path("card-corner-edge");

  private Corner(Pos where, double outwards) {
    getStyleClass().add("card-corner");
    setMouseTransparent(true);
    setTranslateX(outwards * EDGE);
    setTranslateY(EDGE);
    // Both are drawn for the corner at the left.
    setScaleX(-outwards);
    getChildren().addAll(outside, edge);
    StackPane.setAlignment(this, where);
  }

  static Corner left() {
    return new Corner(Pos.BOTTOM_LEFT, -1);
  }

  static Corner right() {
    return new Corner(Pos.BOTTOM_RIGHT, 1);
  }

  /// The radius is the size that the style sheet gives, which grows with the text.
  @Override
  protected void layoutChildren() {
    double radius = getWidth();
    outside.setContent("M0 0 " + arc(radius, radius, radius) + " L0 " + radius + " Z");
    edge.setContent("M" + EDGE / 2 + " 0 " + arc(radius - EDGE / 2, radius, radius - EDGE / 2));
  }

  private static String arc(double radius, double x, double y) {
    return "A" + radius + " " + radius + " 0 0 0 " + x + " " + y;
  }

  private static SVGPath path(String style) {
    SVGPath path = new SVGPath();
    path.setManaged(false);
    path.getStyleClass().add(style);
    return path;
  }
}
