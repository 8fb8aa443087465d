// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/// How much room a window has, in units of the interface's own size: a window of 1600 pixels at 200
/// % has room for 800.
public final class Room {
  private Room() {}

  /// Whether the window of a node is at least so wide.
  ///
  /// @param zoom the size of the interface, 1 for 100 %
  public static ObservableValue<Boolean> atLeast(
      double width, Node node, ObservableValue<Number> zoom) {
    ObservableValue<Number> scene =
        node.sceneProperty().flatMap(Scene::widthProperty).orElse(width);
    return Bindings.createBooleanBinding(
        () -> scene.getValue().doubleValue() >= width * zoom.getValue().doubleValue(), scene, zoom);
  }

  /// Takes a part away while a condition does not hold.
  public static void only(Node part, ObservableValue<Boolean> condition) {
    part.visibleProperty().bind(condition);
    part.managedProperty().bind(condition);
  }
}
