// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class LiveScrollTest {
  private final Region content = new Region();
  private ScrollPane scroll;

  @Start
  void start(Stage stage) {
    content.setMinHeight(500);
    scroll = new LiveScroll(content);
    stage.setScene(new Scene(scroll, 200, 300));
    stage.show();
  }

  @Test
  void keepsNoPictureOfWhatChangesAllTheTime() {
    assertTrue(scroll.lookup(".viewport").isVisible());
    assertFalse(scroll.lookup(".viewport").isCache());
  }

  @Test
  void contentIsAsWideAsThePaneAndScrollsDown() {
    assertEquals(scroll.getViewportBounds().getWidth(), content.getWidth());
    assertEquals(500, content.getHeight());
    assertTrue(scroll.getViewportBounds().getHeight() < 500);
  }
}
