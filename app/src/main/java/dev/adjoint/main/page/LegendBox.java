// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Painting;
import dev.adjoint.drawing.Band;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What the wires mean, while a run is being looked at.
final class LegendBox extends HBox {
  /// Between these norms the width of a band is explained.
  private static final double THIN = 0.01;

  private static final double WIDE = 1;

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
      if (kind == Kind.GRADIENT) {
        getChildren().addAll(end(THIN), new Wedge(palette), end(WIDE));
      }
    }
    visibleProperty().bind(shown);
  }

  private static Label end(double norm) {
    Label label = Labels.of(Double.toString(norm), "number", "secondary");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
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
      if (kind != Kind.INTEGER) {
        paintPulse(brush, width / 2, middle);
      }
    }

    /// What runs forward is round, what runs back is a diamond.
    private void paintPulse(GraphicsContext brush, double x, double y) {
      brush.setFill(colour(Swatch.NODE));
      brush.setLineWidth(2);
      if (kind == Kind.GRADIENT) {
        double[] xs = {x, x + 5, x, x - 5};
        double[] ys = {y - 5, y, y + 5, y};
        brush.setStroke(colour(Swatch.BACKWARD));
        brush.fillPolygon(xs, ys, 4);
        brush.strokePolygon(xs, ys, 4);
      } else {
        brush.setStroke(colour(Swatch.FORWARD));
        brush.fillOval(x - 3.5, y - 3.5, 7, 7);
        brush.strokeOval(x - 3.5, y - 3.5, 7, 7);
      }
    }
  }

  /// How wide a band is from [#THIN] to [#WIDE], as the canvas draws it.
  private static final class Wedge extends Painting {
    Wedge(ObservableValue<Palette> palette) {
      super(palette);
      getStyleClass().add("legend-wedge");
    }

    @Override
    protected void paint(GraphicsContext brush, double width, double height) {
      double thin = Band.of(THIN, "", false).width() / 2;
      double wide = Band.of(WIDE, "", false).width() / 2;
      double middle = height / 2;
      brush.setFill(colour(Swatch.BACKWARD_BAND));
      brush.fillPolygon(
          new double[] {0, width, width, 0},
          new double[] {middle - thin, middle - wide, middle + wide, middle + thin},
          4);
    }
  }
}
