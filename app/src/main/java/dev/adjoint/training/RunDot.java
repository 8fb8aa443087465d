// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Painting;
import dev.adjoint.theme.Palette;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;

/// A disc in the colour of a run's curves.
final class RunDot extends Painting {
  private final TrainedRun run;

  RunDot(TrainedRun run, ObservableValue<Palette> palette) {
    super(palette);
    this.run = run;
    getStyleClass().add("run-dot");
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    brush.setFill(colour(RunColours.of(run)));
    brush.fillOval(width / 2 - 4.5, height / 2 - 4.5, 9, 9);
  }
}
