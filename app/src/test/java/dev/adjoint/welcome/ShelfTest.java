// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.ops.StandardOps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {
  private static final Path PROJECTS = Path.of("..", "projects");

  @TempDir private Path folder;

  private final Messages messages = new Messages(Language.ENGLISH);

  private WelcomeViewModel model() {
    return new WelcomeViewModel(Optional.empty(), messages, List::of, (topic, news) -> news.run());
  }

  @Test
  void shippedProjectsAreAllOnTheShelfTheLectureFirstAndInOrder() {
    List<Card> cards = new Shelf(PROJECTS, StandardOps.CATALOG).cards();
    List<Card> lessons = cards.stream().filter(Card::lesson).toList();
    assertEquals(10, lessons.size());
    assertEquals("01-numpy", lessons.getFirst().key());
    assertEquals(lessons, cards.subList(0, 10));
    assertTrue(cards.stream().anyMatch(card -> card.key().equals("mnist-mlp")));
    for (Card card : cards) {
      assertEquals(card.graph().nodes().size(), card.sketch().pieces().size(), card.key());
    }
  }

  @Test
  void everyShippedProjectHasASentenceInEveryLanguage() {
    for (Language language : Language.values()) {
      messages.languageProperty().set(language);
      for (Card card : new Shelf(PROJECTS, StandardOps.CATALOG).cards()) {
        assertFalse(model().about(card).isBlank(), card.key());
      }
    }
  }

  @Test
  void brokenProjectIsLeftOutAndAnUntranslatedOneKeepsItsName() throws IOException {
    Files.writeString(folder.resolve("broken.json"), "{");
    Files.writeString(
        folder.resolve("own.json"), "{\"adjoint\": 1, \"name\": \"My own\", \"nodes\": []}");
    List<Card> cards = new Shelf(folder, StandardOps.CATALOG).cards();
    assertEquals(List.of("own"), cards.stream().map(Card::key).toList());
    assertEquals("My own", model().title(cards.getFirst()));
    assertEquals("", model().about(cards.getFirst()));
  }

  @Test
  void missingShelfHoldsNothing() {
    Shelf nowhere = new Shelf(folder.resolve("nowhere"), StandardOps.CATALOG);
    assertEquals(List.of(), nowhere.cards());
    assertEquals(Optional.empty(), nowhere.tourGraph());
  }

  @Test
  void recentFilesThatAreGoneAreNotOffered() throws IOException {
    Path there = Files.writeString(folder.resolve("there.json"), "{}");
    WelcomeViewModel model =
        new WelcomeViewModel(
            Optional.empty(),
            messages,
            () -> List.of(folder.resolve("gone.json"), there),
            (topic, news) -> news.run());
    assertEquals(List.of(there), model.recent());
  }
}
