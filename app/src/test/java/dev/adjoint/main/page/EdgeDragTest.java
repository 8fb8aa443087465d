// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class EdgeDragTest {
  private final Region edge = new Region();
  private final List<Double> asked = new ArrayList<>();

  private void pointer(EventType<MouseEvent> type, double x, double y) {
    Event.fireEvent(
        edge,
        new MouseEvent(
            type,
            x,
            y,
            x,
            y,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            true,
            false,
            true,
            null));
  }

  private void drag() {
    pointer(MouseEvent.MOUSE_PRESSED, 100, 50);
    pointer(MouseEvent.MOUSE_DRAGGED, 130, 40);
    pointer(MouseEvent.MOUSE_DRAGGED, 95, 70);
  }

  @Test
  void sizesWhatIsToTheLeftByTheWayOfThePointer() {
    EdgeDrag.sideways(edge, 1, () -> 200, asked::add);
    drag();
    assertEquals(List.of(230.0, 195.0), asked);
  }

  @Test
  void sizesWhatIsToTheRightTheOtherWayRound() {
    EdgeDrag.sideways(edge, -1, () -> 200, asked::add);
    drag();
    assertEquals(List.of(170.0, 205.0), asked);
  }

  @Test
  void sizesWhatLiesBelowByTheWayUp() {
    EdgeDrag.upwards(edge, () -> 200, asked::add);
    drag();
    assertEquals(List.of(210.0, 180.0), asked);
  }
}
