// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Curve;
import dev.adjoint.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/// The boxes outside which nothing of an item is painted: what must be painted anew when it
/// changes. In world coordinates and rather too large than too small.
public final class Extents {
  /// Rings, shadows and marks reach this far out of a node.
  private static final double AROUND_NODE = 14;

  /// A badge stands so far above it.
  private static final double BADGE_ABOVE = 24;

  private static final double AROUND_BLOCK = 28;

  private static final double AROUND_COMMENT = 6;

  /// The height of a label with the ground it stands on, and its distance from the wire.
  private static final double AROUND_WIRE = 26;

  /// How far a wire, its knobs and chevrons reach besides half the width of its band.
  private static final double AROUND_CORE = 9;

  /// Width of one letter of a label in sizes; both typefaces are narrower.
  private static final double LETTER = 0.75;

  private Extents() {}

  public static Box of(NodeLook node) {
    Box box = node.box().grown(AROUND_NODE);
    if (node.badge().isEmpty()) {
      return box;
    }
    double wide = letters(node.badge(), TextRole.BADGE) + 24 + AROUND_NODE;
    double above = BADGE_ABOVE - AROUND_NODE;
    return new Box(box.x(), box.y() - above, Math.max(box.width(), wide), box.height() + above);
  }

  public static Box of(BlockLook block) {
    return block.box().grown(AROUND_BLOCK);
  }

  public static Box of(CommentLook comment) {
    return comment.box().grown(AROUND_COMMENT);
  }

  public static Box of(WireLook wire) {
    double wide = words(wire) + aroundLabels(wire);
    double around = aroundLabels(wire);
    Box path = wire.path().bounds();
    return new Box(
        path.x() - wide, path.y() - around, path.width() + 2 * wide, path.height() + 2 * around);
  }

  /// The same of a wire in several boxes, which hold less together: a wire that goes round other
  /// nodes leaves most of the box around it to them.
  public static List<Box> parts(WireLook wire) {
    List<Curve> pieces = wire.path().pieces();
    if (pieces.size() == 1) {
      return List.of(ofOnePiece(wire));
    }
    List<Box> parts = new ArrayList<>();
    double core = AROUND_CORE + bandWidth(wire);
    for (Curve piece : pieces) {
      parts.add(piece.bounds().grown(core));
    }
    double words = words(wire);
    if (words > 0) {
      Point at = wire.path().labelAnchor();
      double high = aroundLabels(wire);
      double wide = words / 2 + AROUND_WIRE;
      parts.add(new Box(at.x() - wide, at.y() - high, 2 * wide, 2 * high));
    }
    return parts;
  }

  /// A level wire has its labels above and below its middle, a steep one beside its ends.
  private static Box ofOnePiece(WireLook wire) {
    Box path = wire.path().bounds();
    double around = aroundLabels(wire);
    double words = words(wire);
    double wide =
        SteepSpot.takesLabelsOf(wire)
            ? words + around
            : Math.max(AROUND_CORE + bandWidth(wire), words / 2 + AROUND_WIRE - path.width() / 2);
    return new Box(
        path.x() - wide, path.y() - around, path.width() + 2 * wide, path.height() + 2 * around);
  }

  /// The width of the longer label.
  private static double words(WireLook wire) {
    double type = letters(wire.shape()) + letters(wire.dtype());
    double gradient = wire.band().map(band -> letters(band.text())).orElse(0.0);
    return Math.max(type, gradient);
  }

  private static double aroundLabels(WireLook wire) {
    return AROUND_WIRE + bandWidth(wire);
  }

  private static double bandWidth(WireLook wire) {
    return wire.band().map(Band::width).orElse(0.0);
  }

  private static double letters(String text) {
    return letters(text, TextRole.WIRE_LABEL);
  }

  private static double letters(String text, TextRole role) {
    return text.length() * role.size() * LETTER;
  }
}
