// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Shows a tall part, such as a list, from its top on, and more of it with each [#grow]: rows are
/// made as far as they are seen, and all at once they take too long the first time. Takes the room
/// of all of it from the beginning.
public final class UnrolledPart extends Pane {
  private static final double PORTION = 120;

  private final Region part;
  private double seen = PORTION;

  public UnrolledPart(Region part) {
    this.part = part;
    getChildren().add(part);
  }

  /// Shows a portion more; a work of [Stages].
  ///
  /// @return whether there is more to show
  public boolean grow() {
    boolean more = seen < getHeight();
    seen = more ? seen + PORTION : Double.MAX_VALUE;
    requestLayout();
    return more;
  }

  @Override
  protected void layoutChildren() {
    part.resizeRelocate(0, 0, getWidth(), Math.min(seen, getHeight()));
  }
}
