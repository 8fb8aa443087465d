// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

/// Black or white, whichever reads better on a colour.
final class Contrast {
  private static final int DARK_TEXT = 0x101318;
  private static final int LIGHT_TEXT = 0xFFFFFF;

  private Contrast() {}

  /// By relative luminance of sRGB, simplified: the weights of the channels, squared for gamma.
  static int on(int rgb) {
    double red = ((rgb >> 16) & 0xFF) / 255.0;
    double green = ((rgb >> 8) & 0xFF) / 255.0;
    double blue = (rgb & 0xFF) / 255.0;
    double luminance = 0.2126 * red * red + 0.7152 * green * green + 0.0722 * blue * blue;
    return luminance > 0.24 ? DARK_TEXT : LIGHT_TEXT;
  }
}
