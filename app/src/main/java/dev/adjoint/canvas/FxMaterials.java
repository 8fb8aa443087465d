// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.drawing.CellImage;
import dev.adjoint.drawing.TextRole;
import dev.adjoint.theme.Fonts;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Colours, fonts and cell pictures as JavaFX wants them, kept from frame to frame and shared by
/// all pens of a canvas. JavaFX thread only.
final class FxMaterials {
  private static final int KEPT_IMAGES = 1_000;

  private final Map<Integer, Color> colours = new HashMap<>();
  private final Map<TextRole, Font> fonts = new EnumMap<>(TextRole.class);
  private double scale = 1;
  private final Map<CellImage, Image> images = new IdentityHashMap<>();

  Color colour(int argb) {
    return colours.computeIfAbsent(
        argb, c -> Color.rgb(c >> 16 & 0xFF, c >> 8 & 0xFF, c & 0xFF, (c >>> 24) / 255.0));
  }

  /// The type of a text at a scale; those of the scale asked for last are kept.
  Font font(TextRole role, double wanted) {
    if (wanted != scale) {
      fonts.clear();
      scale = wanted;
    }
    return fonts.computeIfAbsent(role, r -> Fonts.of(r.typeface(), r.size() * wanted));
  }

  Image picture(CellImage cells) {
    if (images.size() > KEPT_IMAGES) {
      images.clear();
    }
    return images.computeIfAbsent(cells, FxMaterials::draw);
  }

  private static Image draw(CellImage cells) {
    WritableImage image = new WritableImage(cells.columns(), cells.rows());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            cells.columns(),
            cells.rows(),
            PixelFormat.getIntArgbInstance(),
            cells.argb(),
            0,
            cells.columns());
    return image;
  }
}
