// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.util.Duration;

/// Says that something is going on of which nobody knows how far it is: an open ring that turns.
///
/// By ten steps a second, for each is a frame of the whole window: one in every pulse took as much
/// of two cores as opening a large file did, which is what people waited for.
public final class TurningRing extends Region {
  private static final Duration STEP = Duration.millis(100);
  private static final double STEP_DEGREES = 36;
  private static final double OPEN_DEGREES = 80;

  /// A share of the ring's size.
  private static final double STROKE = 0.12;

  private final Arc arc = new Arc();
  private final Timeline turning = new Timeline(new KeyFrame(STEP, end -> turn()));

  public TurningRing() {
    getStyleClass().add("turning-ring");
    setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    arc.setType(ArcType.OPEN);
    arc.setLength(360 - OPEN_DEGREES);
    arc.setStrokeLineCap(StrokeLineCap.ROUND);
    arc.setManaged(false);
    getChildren().add(arc);
    turning.setCycleCount(Animation.INDEFINITE);
  }

  /// To be told that it is seen, or no more: a ring that nobody sees costs nothing.
  public void setTurning(boolean on) {
    if (on) {
      turning.play();
    } else {
      turning.stop();
    }
  }

  private void turn() {
    arc.setStartAngle((arc.getStartAngle() - STEP_DEGREES) % 360);
  }

  /// Where it is open, in degrees.
  ReadOnlyDoubleProperty angleProperty() {
    return arc.startAngleProperty();
  }

  @Override
  protected void layoutChildren() {
    double size = Math.min(getWidth(), getHeight());
    double stroke = size * STROKE;
    arc.setStrokeWidth(stroke);
    arc.setCenterX(getWidth() / 2);
    arc.setCenterY(getHeight() / 2);
    arc.setRadiusX((size - stroke) / 2);
    arc.setRadiusY((size - stroke) / 2);
  }
}
