// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.transform.Affine;

/// Writes text on what is painted by hand at another text size.
///
/// It is written in a larger type instead of being scaled: of scaled text JavaFX's software painter
/// fills the outline of every glyph, each time, where of other text it keeps a picture of each.
public final class Lettering {
  private Lettering() {}

  /// As `fillText` of a brush that may be scaled, but not turned.
  ///
  /// @param x where alignment says of the text
  /// @param y where the baseline says of the text
  public static void write(GraphicsContext brush, String text, double x, double y) {
    write(brush, scale -> brush.fillText(text, scale.x(x), scale.y(y)));
  }

  /// The same, squeezed where it is wider than `most`.
  public static void write(GraphicsContext brush, String text, double x, double y, double most) {
    write(brush, scale -> brush.fillText(text, scale.x(x), scale.y(y), scale.length(most)));
  }

  private static void write(GraphicsContext brush, Consumer<Scale> writing) {
    Affine place = brush.getTransform();
    Scale scale = new Scale(place.getMxx(), place.getTx(), place.getTy());
    if (scale.factor() == 1) {
      writing.accept(new Scale(1, 0, 0));
      return;
    }
    Font font = brush.getFont();
    brush.setTransform(1, 0, 0, 1, 0, 0);
    brush.setFont(new Font(font.getName(), scale.length(font.getSize())));
    writing.accept(scale);
    brush.setFont(font);
    brush.setTransform(place);
  }

  /// Where a brush paints what it is told.
  private record Scale(double factor, double left, double top) {
    private double x(double at) {
      return left + length(at);
    }

    private double y(double at) {
      return top + length(at);
    }

    private double length(double of) {
      return factor * of;
    }
  }
}
