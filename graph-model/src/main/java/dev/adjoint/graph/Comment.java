// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

/// A note on the canvas: text that people write beside nodes; no meaning for computation.
///
/// @param text may have several lines
/// @param position top left corner
/// @param width at least [#MIN_WIDTH], at most [#MAX_SIZE]; so the height with [#MIN_HEIGHT]
/// @param colour a theme colour name or empty
public record Comment(
    String id,
    String text,
    Position position,
    double width,
    double height,
    String colour,
    Extras extras) {

  public static final double MIN_WIDTH = 80;
  public static final double MIN_HEIGHT = 40;
  public static final double MAX_SIZE = 100_000;

  public Comment {
    width = clamp(width, MIN_WIDTH);
    height = clamp(height, MIN_HEIGHT);
  }

  private static double clamp(double size, double least) {
    return Double.isNaN(size) ? least : Math.clamp(size, least, MAX_SIZE);
  }

  public Comment saying(String other) {
    return new Comment(id, other, position, width, height, colour, extras);
  }

  public Comment at(Position other) {
    return new Comment(id, text, other, width, height, colour, extras);
  }

  public Comment sized(double otherWidth, double otherHeight) {
    return new Comment(id, text, position, otherWidth, otherHeight, colour, extras);
  }

  public Comment coloured(String other) {
    return new Comment(id, text, position, width, height, other, extras);
  }

  public Comment named(String other) {
    return new Comment(other, text, position, width, height, colour, extras);
  }
}
