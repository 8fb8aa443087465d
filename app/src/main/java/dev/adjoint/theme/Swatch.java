// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.theme;

import dev.adjoint.op.Category;
import java.util.Locale;

/// Every named colour, with its value in the light and in the dark palette (`0xRRGGBB`).
///
/// In CSS the swatch `TEXT_1` is the looked-up colour `-adj-text-1`.
public enum Swatch {
  CHROME(0xF3F4F6, 0x17191D),
  PANEL(0xFBFBFC, 0x1C1F24),
  RAISED(0xFFFFFF, 0x24282E),
  SUNKEN(0xEEF0F3, 0x14161A),
  CANVAS(0xF6F7F9, 0x131519),
  CANVAS_DOT(0xD5D9E0, 0x2A2E36),
  HOVER(0xE9ECF0, 0x2A2E35),

  TEXT_1(0x171A20, 0xECEEF2),
  TEXT_2(0x4A5160, 0xB4BBC7),
  TEXT_3(0x616978, 0x8F97A5),
  TEXT_DISABLED(0x9AA1AD, 0x646C79),
  LINE(0xE1E4E9, 0x2B2F37),
  LINE_STRONG(0xCDD2DA, 0x3B414B),

  ACCENT(0x2456C7, 0x7CA6FF),
  ACCENT_SOFT(0xE4ECFC, 0x22304E),
  ACCENT_ON(0xFFFFFF, 0x0C1630),
  FORWARD(0x2B67DE, 0x5B93FF),
  FORWARD_TEXT(0x1F55BF, 0x8DB4FF),
  FORWARD_SOFT(0xE3ECFC, 0x1E2C49),
  BACKWARD(0xE0761A, 0xF79A45),
  BACKWARD_TEXT(0xA84C06, 0xFFB36B),
  BACKWARD_SOFT(0xFDEBD9, 0x402A16),
  BACKWARD_BAND(0xF4A860, 0x9A5A20),

  ERROR(0xC9252D, 0xFF6B6B),
  ERROR_SOFT(0xFCE8E8, 0x3E1F22),
  WARNING(0x8A6100, 0xF0C04D),
  WARNING_SOFT(0xFBF1D5, 0x3A3018),
  OK(0x1E7A46, 0x5CC98A),
  OK_SOFT(0xE2F3E8, 0x193426),

  WIRE_IDLE(0xA9B0BC, 0x59606C),
  NODE(0xFFFFFF, 0x22262C),
  NODE_LINE(0xCBD0D9, 0x3C424D),
  /// The glyph on a category tile.
  GLYPH(0xFFFFFF, 0x14161A),
  /// The page under everything, and what shadows are mixed from.
  SHADOW(0x141A28, 0x000000),

  DATA(0x0B7F79, 0x3CC0B8),
  PARAMETERS(0x7353CC, 0xAB92F5),
  LINEAR(0x44608F, 0x8FA9DA),
  MATH(0x626D7D, 0xA3ADBC),
  LOGIC(0x5D5A8C, 0xA6A2DA),
  REDUCE(0x6B5F50, 0xC0AF9A),
  INDEX(0x4F6E68, 0x9CBDB4),
  ACTIVATION(0x33823A, 0x76C67C),
  CONVOLUTION(0x8A5B42, 0xD19B7E),
  NORMALIZE(0x776D10, 0xC9BC4C),
  SEQUENCE(0x7A4A9E, 0xC49BE6),
  VISION(0x3D7080, 0x8CC4D2),
  LOSS(0xB0387B, 0xEE82BE),
  /// Graph-level nodes (Gradients, Assign, Group, Optimizer): ink, as they are about the graph.
  GRAPH(0x333D50, 0xC5CCD8),
  LAYER(0x236A92, 0x6DB4DA);

  private final int light;
  private final int dark;

  Swatch(int light, int dark) {
    this.light = light;
    this.dark = dark;
  }

  int in(Palette palette) {
    return palette == Palette.LIGHT ? light : dark;
  }

  /// The looked-up colour of this swatch in a style sheet, such as `-adj-text-1`.
  public String cssName() {
    return "-adj-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The colour of an op category: tile, header tint and minimap.
  public static Swatch of(Category category) {
    return switch (category) {
      case DATA -> DATA;
      case PARAMETERS -> PARAMETERS;
      case LINEAR -> LINEAR;
      case MATH, INTERNAL -> MATH;
      case LOGIC -> LOGIC;
      case REDUCE -> REDUCE;
      case INDEX -> INDEX;
      case ACTIVATION -> ACTIVATION;
      case CONVOLUTION -> CONVOLUTION;
      case NORMALIZE -> NORMALIZE;
      case SEQUENCE -> SEQUENCE;
      case VISION -> VISION;
      case LOSS -> LOSS;
      case GRAPH -> GRAPH;
      case LAYER -> LAYER;
    };
  }
}
