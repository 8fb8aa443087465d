// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {
  /// WCAG AA for body text.
  private static final double READABLE = 4.5;

  @Test
  void headerIsTheCategoryThinnedWithTheNode() {
    assertEquals("#DAECEB", Palette.hex(Palette.LIGHT.headerTint(Swatch.DATA)));
    assertEquals("#294E50", Palette.hex(Palette.DARK.headerTint(Swatch.DATA)));
  }

  @Test
  void textIsReadableOnEverySurface() {
    var surfaces = List.of(Swatch.CHROME, Swatch.PANEL, Swatch.RAISED, Swatch.SUNKEN);
    for (Palette palette : Palette.values()) {
      for (Swatch surface : surfaces) {
        for (Swatch text : List.of(Swatch.TEXT_1, Swatch.TEXT_2)) {
          assertReadable(palette, text, surface);
        }
      }
      assertReadable(palette, Swatch.TEXT_3, Swatch.PANEL);
      assertReadable(palette, Swatch.ACCENT_ON, Swatch.ACCENT);
      assertReadable(palette, Swatch.FORWARD_TEXT, Swatch.PANEL);
      assertReadable(palette, Swatch.BACKWARD_TEXT, Swatch.PANEL);
      assertReadable(palette, Swatch.ERROR, Swatch.PANEL);
    }
  }

  @Test
  void everyNodeHeaderCarriesItsTitle() {
    for (Palette palette : Palette.values()) {
      for (dev.adjoint.op.Category category : dev.adjoint.op.Category.values()) {
        int header = palette.headerTint(Swatch.of(category));
        double contrast = contrast(palette.rgb(Swatch.TEXT_1), header);
        assertTrue(contrast >= READABLE, palette + " " + category + " " + contrast);
      }
    }
  }

  private static void assertReadable(Palette palette, Swatch text, Swatch surface) {
    double contrast = contrast(palette.rgb(text), palette.rgb(surface));
    assertTrue(contrast >= READABLE, palette + " " + text + " on " + surface + ": " + contrast);
  }

  /// WCAG 2 contrast ratio.
  private static double contrast(int a, int b) {
    double high = Math.max(luminance(a), luminance(b));
    double low = Math.min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xFF) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
