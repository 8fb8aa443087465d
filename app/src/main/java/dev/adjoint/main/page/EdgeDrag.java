// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Makes an edge something to drag: what lies beside it gets larger or smaller by as much as the
/// pointer has moved since it was pressed.
final class EdgeDrag {
  private final ToDoubleFunction<MouseEvent> place;
  private final int direction;
  private final DoubleSupplier size;
  private final DoubleConsumer resize;
  private double sizeAtPress;
  private double placeAtPress;

  private EdgeDrag(
      ToDoubleFunction<MouseEvent> place,
      int direction,
      DoubleSupplier size,
      DoubleConsumer resize) {
    this.place = place;
    this.direction = direction;
    this.size = size;
    this.resize = resize;
  }

  /// Lets an edge be dragged to the sides.
  ///
  /// @param direction 1 when what is sized is to the left of the edge, -1 when to the right
  /// @param size how wide it is, in pixels
  /// @param resize asked for a width, which may be any
  static void sideways(Region edge, int direction, DoubleSupplier size, DoubleConsumer resize) {
    edge.setCursor(Cursor.H_RESIZE);
    new EdgeDrag(MouseEvent::getSceneX, direction, size, resize).attach(edge);
  }

  /// Lets an edge be dragged up and down; what is sized lies under it.
  ///
  /// @param size how high it is, in pixels
  /// @param resize asked for a height, which may be any
  static void upwards(Region edge, DoubleSupplier size, DoubleConsumer resize) {
    edge.setCursor(Cursor.V_RESIZE);
    new EdgeDrag(MouseEvent::getSceneY, -1, size, resize).attach(edge);
  }

  private void attach(Region edge) {
    edge.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    edge.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
  }

  private void pressed(MouseEvent event) {
    sizeAtPress = size.getAsDouble();
    placeAtPress = place.applyAsDouble(event);
  }

  private void dragged(MouseEvent event) {
    resize.accept(sizeAtPress + direction * (place.applyAsDouble(event) - placeAtPress));
  }
}
