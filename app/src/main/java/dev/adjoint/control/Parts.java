// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/// Puts parts into a panel in order and leaves those that are there already: what is taken out and
/// put back is styled anew with all that is in it, and loses the focus.
public final class Parts {
  private Parts() {}

  /// @param children of a panel
  /// @param wanted all that it shows from now on; none of them twice
  public static void lay(ObservableList<Node> children, List<? extends Node> wanted) {
    if (children.equals(wanted)) {
      return;
    }
    Set<Node> stay = Collections.newSetFromMap(new IdentityHashMap<>());
    stay.addAll(wanted);
    if (!stay.containsAll(children)) {
      children.removeIf(child -> !stay.contains(child));
    }
    for (int i = 0; i < wanted.size(); i++) {
      Node part = wanted.get(i);
      if (i < children.size() && children.get(i) == part) {
        continue;
      }
      children.remove(part);
      children.add(i, part);
    }
  }

  /// Gives a part this style class and takes the others of a family from it; leaves one that has it
  /// already alone, for every change has it styled anew.
  ///
  /// @param family of classes of which a part has at most one
  public static void dress(Node part, String styleClass, Set<String> family) {
    if (!part.getStyleClass().contains(styleClass)) {
      Set<String> others = new HashSet<>(family);
      others.remove(styleClass);
      part.getStyleClass().removeAll(others);
      part.getStyleClass().add(styleClass);
    }
  }
}
