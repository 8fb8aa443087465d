// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

/// Arithmetic on `0xAARRGGBB` colours.
public final class Colours {
  private Colours() {}

  /// `share` of `over` and the rest of `under`, in sRGB as the design tokens mean it; opaque.
  public static int mix(int over, int under, double share) {
    int red = blend(over >> 16, under >> 16, share);
    int green = blend(over >> 8, under >> 8, share);
    int blue = blend(over, under, share);
    return 0xFF000000 | red << 16 | green << 8 | blue;
  }

  /// The same colour with that opacity, 0 to 1, multiplied by its own.
  public static int fade(int argb, double opacity) {
    int alpha = (int) Math.round((argb >>> 24) * Math.clamp(opacity, 0.0, 1.0));
    return alpha << 24 | argb & 0xFFFFFF;
  }

  /// Opacity, 0 to 1.
  public static double opacity(int argb) {
    return (argb >>> 24) / 255.0;
  }

  /// `#rrggbb` without the opacity.
  public static String hex(int argb) {
    return "#%06x".formatted(argb & 0xFFFFFF);
  }

  private static int blend(int over, int under, double share) {
    return (int) Math.round((over & 0xFF) * share + (under & 0xFF) * (1 - share));
  }
}
