// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.welcome;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Cards of one size in as many columns as fit, filling the width.
final class CardGrid extends Pane {
  private static final double LEAST = 208;
  private static final double GAP = 24;
  private static final double HEIGHT = 176;
  private static final int MOST = 5;

  private static int columns(double width) {
    return Math.clamp((long) ((width + GAP) / (LEAST + GAP)), 1, MOST);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return MOST * (LEAST + GAP) - GAP;
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEAST;
  }

  @Override
  protected double computePrefHeight(double width) {
    int columns = columns(width < 0 ? MOST * (LEAST + GAP) : width);
    int rows = (getChildren().size() + columns - 1) / columns;
    return Math.max(0, rows * (HEIGHT + GAP) - GAP);
  }

  @Override
  protected void layoutChildren() {
    int columns = columns(getWidth());
    double width = Math.floor((getWidth() - (columns - 1) * GAP) / columns);
    int place = 0;
    for (Node child : getManagedChildren()) {
      double x = (place % columns) * (width + GAP);
      double y = (place / columns) * (HEIGHT + GAP);
      child.resizeRelocate(x, y, width, HEIGHT);
      place++;
    }
  }
}
