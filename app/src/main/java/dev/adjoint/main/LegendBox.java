// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Painting;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What the wires mean, while a run is being looked at.
final class LegendBox extends HBox {
  /// @param shown whether there is anything to explain
  LegendBox(Messages messages, ObservableValue<Palette> palette, ObservableValue<Boolean> shown) {
    getStyleClass().addAll("floating", "legend-box");
    setMouseTransparent(true);
    for (Kind kind : Kind.values()) {
      getChildren().add(new Sample(palette, kind));
      String key =
          switch (kind) {
            case VALUE -> "legend.value";
            case GRADIENT -> "legend.gradient";
            case INTEGER -> "legend.none";
          };
      Label words = Labels.of(messages.bound(key), "row-text", "secondary");
      words.setMinWidth(USE_PREF_SIZE);
      getChildren().add(words);
    }
    visibleProperty().bind(shown);
  }

  private enum Kind {
    VALUE,
    GRADIENT,
    INTEGER
  }

  /// A short piece of such a wire.
  private static final class Sample extends Painting {
    private final Kind kind;

    Sample(ObservableValue<Palette> palette, Kind kind) {
      super(palette);
      this.kind = kind;
      getStyleClass().add("legend-sample");
    }

    @Override
    protected void paint(GraphicsContext brush, double width, double height) {
      double middle = height / 2;
      if (kind == Kind.GRADIENT) {
        brush.setFill(colour(Swatch.BACKWARD_BAND));
        brush.fillRect(0, middle - 4, width, 8);
      }
      brush.setLineWidth(kind == Kind.INTEGER ? 1.5 : 2);
      brush.setStroke(colour(kind == Kind.INTEGER ? Swatch.WIRE_IDLE : Swatch.FORWARD));
      if (kind == Kind.INTEGER) {
        brush.setLineDashes(5, 4);
      }
      brush.strokeLine(0, middle, width, middle);
      if (kind == Kind.GRADIENT) {
        brush.setStroke(colour(Swatch.BACKWARD_TEXT));
        brush.strokePolyline(
            new double[] {width / 2 + 3, width / 2 - 2, width / 2 + 3},
            new double[] {middle - 4, middle, middle + 4},
            3);
      }
    }
  }
}
