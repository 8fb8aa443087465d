// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;

/// What can be seen of a scene: parts that wait in it for their turn are hidden with all in them.
public final class Sight {
  private Sight() {}

  /// Whether a node is in a scene and neither it nor anything it lies in is hidden.
  public static boolean has(Node node) {
    return node.getScene() != null
        && Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
  }
}
