// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;

/// A named frame around nodes.
///
/// @param note written at the right of the title row, such as `100,480 params`
public record BlockLook(String id, Box box, String title, String note) {
  public static final double TITLE_ROW = 32;
  public static final double PADDING = 16;
  public static final double RADIUS = 12;

  /// The frame that holds its nodes, with room for the title.
  public static Box around(Box nodes) {
    Box grown = nodes.grown(PADDING);
    double top = nodes.y() - TITLE_ROW - 4;
    return new Box(grown.x(), top, grown.width(), grown.bottom() - top);
  }
}
