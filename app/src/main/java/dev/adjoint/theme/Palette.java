// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.theme;

import java.util.Locale;

/// The two sets of colours. Knows no toolkit: colours are `0xRRGGBB` ints.
public enum Palette {
  LIGHT,
  DARK;

  /// Share of the category colour in a node's header.
  private static final double HEADER_TINT_LIGHT = 0.15;

  private static final double HEADER_TINT_DARK = 0.26;

  public int rgb(Swatch swatch) {
    return swatch.in(this);
  }

  /// `#RRGGBB`, as SVG and CSS write it.
  public String hex(Swatch swatch) {
    return hex(rgb(swatch));
  }

  /// The header of a node: its category's colour thinned with the node's own.
  public int headerTint(Swatch category) {
    double share = this == LIGHT ? HEADER_TINT_LIGHT : HEADER_TINT_DARK;
    return mix(rgb(category), rgb(Swatch.NODE), share);
  }

  /// `share` of `a` and the rest of `b`, channel by channel in sRGB.
  public static int mix(int a, int b, double share) {
    int rgb = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double channel = ((a >> shift) & 0xFF) * share + ((b >> shift) & 0xFF) * (1 - share);
      rgb |= (int) Math.round(channel) << shift;
    }
    return rgb;
  }

  public static String hex(int rgb) {
    return String.format(Locale.ROOT, "#%06X", rgb & 0xFFFFFF);
  }
}
