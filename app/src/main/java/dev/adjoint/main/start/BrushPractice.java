// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import dev.adjoint.control.Work;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// Shapes of every kind, painted where nobody sees them.
///
/// What a rehearsal did is remembered by the start-up cache, and the compiler of later starts
/// leaves out what never happened in it: JavaFX's rasterizer, one method of 2,600 bytes, was thrown
/// away when a shape had more edges side by side than any before, and did the next full frames
/// interpreted, five times as slowly. So a rehearsal shows it shapes with few edges and many, steep
/// and flat ones, curved, dashed, crossing themselves, and beyond the border. JavaFX thread.
public final class BrushPractice implements Work {
  private static final double WIDTH = 1200;
  private static final double HEIGHT = 60;

  /// What is painted for the first time takes long, and the window waits for it.
  private static final double LARGEST = 48;

  private static final int ROUNDS = 5;

  private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
  private final GraphicsContext brush = canvas.getGraphicsContext2D();
  private int part;

  /// One kind of shape in one size.
  private enum Kind {
    EVEN_TEETH,
    STAIRS_OF_TEETH,
    FINE_TEETH,
    STARS,
    DASHES,
    CURVES,
    BEYOND_THE_BORDER
  }

  @Override
  public boolean goOn() {
    Kind[] kinds = Kind.values();
    brush.clearRect(0, 0, WIDTH, HEIGHT);
    brush.setFill(Color.BLACK);
    brush.setLineWidth(1.5);
    double size = LARGEST / (1 + part / kinds.length);
    for (FillRule rule : FillRule.values()) {
      brush.setFillRule(rule);
      draw(kinds[part % kinds.length], size);
    }
    // Only what is painted is rendered.
    canvas.snapshot(null, null);
    return ++part < ROUNDS * kinds.length;
  }

  private void draw(Kind kind, double size) {
    switch (kind) {
      case EVEN_TEETH -> {
        teeth(30, WIDTH, size, tooth -> 0);
        brush.stroke();
      }
      case STAIRS_OF_TEETH -> teeth(30, 4 * size, size, tooth -> size * tooth / 60);
      case FINE_TEETH -> teeth(600, WIDTH, 3, tooth -> 0);
      case STARS -> star(size);
      case DASHES -> dashes(size);
      case CURVES -> curves(size);
      case BEYOND_THE_BORDER -> beyond(size);
    }
  }

  /// @param top where a tooth begins, by its number
  private void teeth(int count, double width, double height, DoubleUnaryOperator top) {
    double step = width / count;
    brush.beginPath();
    brush.moveTo(0, height);
    for (int i = 0; i < count; i++) {
      brush.lineTo((i + 0.5) * step, top.applyAsDouble(i));
      brush.lineTo((i + 1) * step, height);
    }
    brush.closePath();
    brush.fill();
  }

  private void star(double size) {
    int points = 31;
    brush.beginPath();
    for (int i = 0; i < points; i++) {
      double angle = 2 * Math.PI * i * 14 / points;
      double x = size * (1 + Math.cos(angle)) / 2;
      double y = size * (1 + Math.sin(angle)) / 2;
      if (i == 0) {
        brush.moveTo(x, y);
      } else {
        brush.lineTo(x, y);
      }
    }
    brush.closePath();
    brush.fill();
    brush.stroke();
  }

  private void dashes(double size) {
    brush.setLineDashes(4, 3);
    for (StrokeLineCap cap : StrokeLineCap.values()) {
      brush.setLineCap(cap);
      brush.strokeRoundRect(5, 5, 3 * size, size, 12, 12);
      brush.strokeLine(0, 0, 3 * size, size);
    }
    brush.setLineDashes();
  }

  private void curves(double size) {
    for (StrokeLineJoin join : StrokeLineJoin.values()) {
      brush.setLineJoin(join);
      brush.beginPath();
      brush.moveTo(0, 0);
      brush.bezierCurveTo(3 * size, 0, 0, size, 3 * size, size);
      brush.quadraticCurveTo(size, size / 2, 0, 0);
      brush.fill();
      brush.stroke();
    }
    brush.fillOval(0, 0, 2 * size, size);
    brush.strokeOval(0.5, 0.5, size / 20, size / 20);
    brush.fillRoundRect(3, 3, size / 2, size / 4, 8, 8);
    brush.strokeRoundRect(3.5, 3.5, size / 2, size / 4, 8, 8);
  }

  private void beyond(double size) {
    brush.fillOval(-size, -size / 2, 2 * size, size);
    brush.fillOval(WIDTH - size, HEIGHT - size / 2, 2 * size, size);
    brush.strokeOval(-size, -size, 2 * WIDTH, 2 * size);
    brush.fillPolygon(new double[] {-9, WIDTH + 9, WIDTH / 2}, new double[] {-9, size, HEIGHT}, 3);
  }
}
