// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;

/// The boxes outside which nothing of an item is painted: what must be painted anew when it
/// changes. In world coordinates and rather too large than too small.
public final class Extents {
  /// Badges, rings, shadows and marks reach this far out of a node.
  private static final double AROUND_NODE = 28;

  private static final double AROUND_BLOCK = 28;

  private static final double AROUND_COMMENT = 6;

  /// The height of a label with its halo, and its distance from the wire.
  private static final double AROUND_WIRE = 26;

  /// Width of one letter of a label in sizes; both typefaces are narrower.
  private static final double LETTER = 0.75;

  private Extents() {}

  public static Box of(NodeLook node) {
    double badge = node.badge().isEmpty() ? 0 : letters(node.badge(), TextRole.BADGE) + 24;
    Box box = node.box().grown(AROUND_NODE);
    return new Box(box.x(), box.y(), Math.max(box.width(), badge + AROUND_NODE), box.height());
  }

  public static Box of(BlockLook block) {
    return block.box().grown(AROUND_BLOCK);
  }

  public static Box of(CommentLook comment) {
    return comment.box().grown(AROUND_COMMENT);
  }

  public static Box of(WireLook wire) {
    double type = letters(wire.shape()) + letters(wire.dtype());
    double gradient = wire.band().map(band -> letters(band.text())).orElse(0.0);
    double around = AROUND_WIRE + wire.band().map(Band::width).orElse(0.0);
    double wide = Math.max(type, gradient) + around;
    Box path = wire.path().bounds();
    return new Box(
        path.x() - wide, path.y() - around, path.width() + 2 * wide, path.height() + 2 * around);
  }

  private static double letters(String text) {
    return letters(text, TextRole.WIRE_LABEL);
  }

  private static double letters(String text, TextRole role) {
    return text.length() * role.size() * LETTER;
  }
}
