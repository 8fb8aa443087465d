// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Surface.Draft;
import dev.adjoint.document.Content;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Guide;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Wire;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a gesture under way shows above the graph.
final class Overlay {
  /// A node that is being dragged out of the palette.
  record Ghost(String op, Point corner) {
    private static final double HEIGHT = 72;

    static Box box(Point corner) {
      return new Box(corner.x(), corner.y(), NodeFrame.MIN_WIDTH, HEIGHT);
    }
  }

  Optional<Box> marquee = Optional.empty();
  Optional<Ghost> ghost = Optional.empty();
  List<Guide> guides = List.of();
  Optional<Wire> insertion = Optional.empty();
  private Optional<Draft> draft = Optional.empty();
  private @Nullable DraftMarks marks;

  Optional<Draft> draft() {
    return draft;
  }

  /// Whether nothing is to be shown but, perhaps, the wire being dragged.
  boolean isEmpty() {
    return marquee.isEmpty() && ghost.isEmpty() && guides.isEmpty();
  }

  void setDraft(Optional<Draft> next, Content content) {
    draft = next;
    DraftMarks known = marks;
    if (next.isEmpty()) {
      marks = null;
    } else if (known == null || !known.belongsTo(content)) {
      marks = new DraftMarks(content);
    }
  }

  Optional<DraftMarks> marks() {
    return Optional.ofNullable(marks);
  }

  /// While a wire is dragged the others step back, and one that was picked up is not drawn at all.
  boolean dimsWires() {
    return draft.isPresent();
  }

  boolean hides(Wire wire) {
    return draft.flatMap(Draft::replaces).filter(wire::equals).isPresent();
  }
}
