// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.document.ItemId;
import dev.adjoint.document.Selection;
import dev.adjoint.geometry.Point;
import java.util.Set;

/// A press on a node, a block or a comment: selects it, and drags the whole selection once the
/// pointer has left the spot. The graph changes on release only, so a drag is one entry of the
/// history. A plain click on one of several selects it alone; with Shift it takes a selected one
/// away.
public final class MoveGesture implements Gesture {
  private final Surface surface;
  private final Selection before;
  private final Selection clicked;
  private final Drag drag;

  /// @param before what was selected before the press
  /// @param clicked what is selected if it was a click
  private MoveGesture(Surface surface, Selection before, Selection clicked, Drag drag) {
    this.surface = surface;
    this.before = before;
    this.clicked = clicked;
    this.drag = drag;
  }

  /// The pressed node lands on the grid or in line with its neighbours (Alt: on whole pixels) and
  /// the others keep their distance to it. Let go on a wire, a node without wires is put into it.
  /// With Alt held from the press on, the nodes are taken out of their wires, which close behind
  /// them.
  public static MoveGesture ofNode(Surface surface, String node, Pointer pressed) {
    Selection before = surface.selection();
    Selection clicked = pressed.shift() ? before.toggled(node) : Selection.ofNode(node);
    surface.select(before.nodes().contains(node) ? before : clicked);
    return new MoveGesture(surface, before, clicked, Drag.ofNode(surface, node, pressed));
  }

  /// A press on the title of a block, or on the box it is folded to: takes all that is in it. Its
  /// corner lands on the grid (Alt: on whole pixels).
  public static MoveGesture ofBlock(Surface surface, String block, Pointer pressed) {
    Selection before = surface.selection();
    Set<String> members = surface.blockNodes(block);
    Point anchor = surface.blockCorner(block);
    boolean whole = before.nodes().containsAll(members);
    Selection added = pressed.shift() ? before.plus(members) : Selection.ofNodes(members);
    if (!whole) {
      surface.select(added);
    }
    Selection clicked = whole && pressed.shift() ? before.minus(members) : added;
    return new MoveGesture(surface, before, clicked, new Drag(surface, anchor, pressed));
  }

  public static MoveGesture ofComment(Surface surface, String comment, Pointer pressed) {
    Selection before = surface.selection();
    Selection clicked =
        pressed.shift() ? before.toggledComment(comment) : Selection.ofComment(comment);
    if (!before.comments().contains(comment)) {
      surface.select(clicked);
    }
    Point corner = surface.corner(ItemId.ofComment(comment));
    return new MoveGesture(surface, before, clicked, new Drag(surface, corner, pressed));
  }

  @Override
  public void drag(Pointer pointer) {
    drag.to(pointer);
  }

  @Override
  public void release(Pointer pointer) {
    drag.to(pointer);
    if (!drag.finish()) {
      surface.select(clicked);
    }
  }

  @Override
  public void cancel() {
    drag.cancel();
    surface.select(before);
  }
}
