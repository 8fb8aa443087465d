// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.theme;

/// A colour map from numbers to `0xRRGGBB`, never blue or orange, which mean forward and backward.
///
/// Signed values go through [#signed]: zero is the paper, purple negative, green positive. Values
/// that are never negative go through [#sequential]. Not-a-number and infinities get the error
/// colour, so that a broken value is seen at once.
public final class ColorScale {
  private static final int ENTRIES = 256;

  /// ColorBrewer PRGn.
  private static final int[] PURPLE_GREEN = {
    0x40004B, 0x762A83, 0x9970AB, 0xC2A5CF, 0xE7D4E8, 0xF7F7F7, 0xD9F0D3, 0xA6DBA0, 0x5AAE61,
    0x1B7837, 0x00441B
  };

  /// The same hues for a dark surface: the middle is dark, the ends are light.
  private static final int[] PURPLE_GREEN_DARK = {
    0xE3C3EE, 0xB583C7, 0x8350A0, 0x523468, 0x33273E, 0x20232A, 0x22372A, 0x2C5A38, 0x43894F,
    0x7DBF83, 0xC6ECC6
  };

  private static final int[] VIRIDIS = {
    0x440154, 0x482878, 0x3E4989, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C,
    0xFDE725
  };

  private static final int[] GREY = {0x000000, 0xFFFFFF};

  /// Gradient magnitude painted over nodes; logarithmic, see [#gradientNorm].
  private static final int[] GRADIENT = {0xFFF7EC, 0xFDD49E, 0xFC8D59, 0xD75514, 0x7F2704};

  private static final int GRADIENT_DARK_INK = 0x5A2A05;
  private static final int GRADIENT_LIGHT_INK = 0xFFFFFF;
  private static final double LIGHT_INK = 0.62;

  private static final ColorScale SIGNED_LIGHT = new ColorScale(PURPLE_GREEN, Palette.LIGHT);
  private static final ColorScale SIGNED_DARK = new ColorScale(PURPLE_GREEN_DARK, Palette.DARK);
  private static final ColorScale SEQUENTIAL = new ColorScale(VIRIDIS, Palette.LIGHT);
  private static final ColorScale IMAGE = new ColorScale(GREY, Palette.LIGHT);
  private static final ColorScale OVERLAY = new ColorScale(GRADIENT, Palette.LIGHT);

  private final int[] table = new int[ENTRIES];
  private final int broken;

  private ColorScale(int[] stops, Palette palette) {
    for (int i = 0; i < ENTRIES; i++) {
      double at = i / (ENTRIES - 1.0) * (stops.length - 1);
      int below = Math.min((int) at, stops.length - 2);
      table[i] = Palette.mix(stops[below + 1], stops[below], at - below);
    }
    broken = palette.rgb(Swatch.ERROR);
  }

  public static ColorScale signed(Palette palette) {
    return palette == Palette.LIGHT ? SIGNED_LIGHT : SIGNED_DARK;
  }

  public static ColorScale sequential() {
    return SEQUENTIAL;
  }

  public static ColorScale grey() {
    return IMAGE;
  }

  public static ColorScale gradientNorm() {
    return OVERLAY;
  }

  /// What is written on [#gradientNorm] at that place: light on its dark end, dark elsewhere.
  public static int inkOnGradientNorm(double place) {
    return place > LIGHT_INK || !Double.isFinite(place) ? GRADIENT_LIGHT_INK : GRADIENT_DARK_INK;
  }

  /// Place of a gradient norm on [#gradientNorm], `0.01 … 1` on a logarithmic scale.
  public static double placeOfNorm(double norm) {
    return norm <= 0 ? 0 : clamp((Math.log10(norm) + 2) / 2);
  }

  /// Colour at `place`, 0 the low end and 1 the high end; clamped outside.
  public int at(double place) {
    return Double.isFinite(place) ? table[(int) Math.round(clamp(place) * (ENTRIES - 1))] : broken;
  }

  /// Colour of `value` when `low … high` spans the scale.
  public int of(double value, double low, double high) {
    if (!Double.isFinite(value)) {
      return broken;
    }
    return high > low ? at((value - low) / (high - low)) : at(0.5);
  }

  private static double clamp(double place) {
    return Math.min(1, Math.max(0, place));
  }
}
