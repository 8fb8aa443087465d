// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.theme.Typeface;

/// The kinds of text on the canvas, each with its typeface and size in pixels at 100 %.
public enum TextRole {
  NODE_TITLE(Typeface.UI_SEMIBOLD, 12),
  VALUE_NAME(Typeface.MONO, 10),
  PORT(Typeface.UI, 11),
  CHIP(Typeface.MONO_MEDIUM, 10),
  WIRE_LABEL(Typeface.MONO_MEDIUM, 10),
  VALUE_LINE(Typeface.MONO, 10),
  BLOCK_TITLE(Typeface.UI_SEMIBOLD, 12),
  CAPTION(Typeface.UI, 11),
  COMMENT(Typeface.UI, 12),
  BADGE(Typeface.UI_MEDIUM, 10),
  OVERLAY(Typeface.MONO_MEDIUM, 16);

  /// Share of the size from the middle of a capital letter down to the baseline; both families have
  /// capitals of about 0.72 of their size.
  private static final double HALF_CAPITAL = 0.36;

  private final Typeface typeface;
  private final double size;

  TextRole(Typeface typeface, double size) {
    this.typeface = typeface;
    this.size = size;
  }

  public Typeface typeface() {
    return typeface;
  }

  public double size() {
    return size;
  }

  /// Weight as CSS counts it.
  public int weight() {
    return switch (typeface) {
      case UI, MONO -> 400;
      case UI_MEDIUM, MONO_MEDIUM -> 500;
      case UI_SEMIBOLD, MONO_SEMIBOLD -> 600;
    };
  }

  /// The baseline that centres capitals and digits on `centreY`.
  public double baseline(double centreY) {
    return centreY + HALF_CAPITAL * size;
  }
}
