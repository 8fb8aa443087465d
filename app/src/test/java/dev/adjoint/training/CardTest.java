// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class CardTest {
  private final Region content = new Region();
  private Label beside;
  private Card card;

  @Start
  void start(Stage none) {
    beside = new Label("beside");
    card = new Card(new SimpleStringProperty("Loss"), content, beside);
  }

  private HBox head() {
    return (HBox) card.getChildren().getFirst();
  }

  @Test
  void hasItsPartsButNoWordsAtFirst() {
    assertEquals(List.of(head(), content), card.getChildren());
    assertTrue(head().getChildren().isEmpty());
  }

  @Test
  void isFurnishedOnceHoweverOftenItIsAskedTo() {
    card.furnish();
    card.furnish();
    assertEquals(3, head().getChildren().size());
    assertEquals("Loss", ((Label) head().getChildren().getFirst()).getText());
    assertEquals(beside, head().getChildren().getLast());
  }
}
