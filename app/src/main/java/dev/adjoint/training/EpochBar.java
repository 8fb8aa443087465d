// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Painting;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;

/// How much of the training is done, with a gap between epochs while they can be told apart.
final class EpochBar extends Painting {
  private static final long MOST_GAPS = 40;

  private final ObservableValue<TrainingProgress> progress;

  EpochBar(ObservableValue<TrainingProgress> progress, ObservableValue<Palette> palette) {
    super(palette);
    this.progress = progress;
    getStyleClass().add("epoch-bar");
    progress.addListener((at, before, now) -> repaint());
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    TrainingProgress now = progress.getValue();
    brush.setFill(colour(Swatch.LINE));
    brush.fillRoundRect(0, 0, width, height, height, height);
    brush.setFill(colour(Swatch.ACCENT));
    double done = now.share() * width;
    brush.fillRoundRect(0, 0, done, height, Math.min(height, done), height);
    long epochs = now.epochs();
    if (epochs <= MOST_GAPS) {
      for (long i = 1; i < epochs; i++) {
        double x = width * i * now.stepsPerEpoch() / Math.max(1, now.steps());
        brush.clearRect(Math.round(x), 0, 1, height);
      }
    }
  }
}
