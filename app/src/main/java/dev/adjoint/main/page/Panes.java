// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.control.Sight;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;

/// The parts of a page between which one key leads the focus.
public record Panes(List<Node> parts) {

  /// Puts the focus into the next part, or the one before; into the first from elsewhere.
  public void turn(int by) {
    int at = -1;
    for (int i = 0; i < parts.size(); i++) {
      if (holdsFocus(parts.get(i))) {
        at = i;
      }
    }
    for (int tries = 1; tries <= parts.size(); tries++) {
      Node next = parts.get(Math.floorMod(at < 0 ? tries - 1 : at + by * tries, parts.size()));
      Optional<Node> goal = Optional.of(next).filter(Sight::has).flatMap(Panes::firstFocusable);
      if (goal.isPresent()) {
        goal.get().requestFocus();
        return;
      }
    }
  }

  /// The first field of a part that can be typed into.
  public static Optional<Node> firstField(Node part) {
    return firstFocusable(part, true);
  }

  private static Optional<Node> firstFocusable(Node part) {
    return firstFocusable(part, false);
  }

  private static boolean holdsFocus(Node part) {
    Node owner = part.getScene() == null ? null : part.getScene().getFocusOwner();
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node == part) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Node> firstFocusable(Node node, boolean fieldsOnly) {
    if (!node.isVisible() || node.isDisabled() || node.getScene() == null) {
      return Optional.empty();
    }
    boolean wanted = !fieldsOnly || node instanceof TextInputControl;
    if (node.isFocusTraversable() && wanted) {
      return Optional.of(node);
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Optional<Node> found = firstFocusable(child, fieldsOnly);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }
}
