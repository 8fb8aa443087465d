// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.welcome;

import dev.adjoint.i18n.GraphName;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the first page offers. Projects are read when it is asked to.
public final class WelcomeViewModel {
  private static final int RECENT = 6;

  private final Optional<Shelf> shelf;
  private final Messages messages;
  private final Supplier<List<Path>> recent;
  private final BiConsumer<Object, Runnable> bridge;
  private final ReadOnlyObjectWrapper<List<Card>> cards = new ReadOnlyObjectWrapper<>(List.of());

  /// @param recent the files opened last
  /// @param bridge brings news onto the window's thread: topic, then what to do
  public WelcomeViewModel(
      Optional<Shelf> shelf,
      Messages messages,
      Supplier<List<Path>> recent,
      BiConsumer<Object, Runnable> bridge) {
    this.shelf = shelf;
    this.messages = messages;
    this.recent = recent;
    this.bridge = bridge;
  }

  /// Begins to read the projects, beside the window's thread.
  void read() {
    shelf.ifPresent(
        books ->
            Thread.ofVirtual()
                .name("adjoint-welcome")
                .start(
                    () -> {
                      List<Card> read = books.cards();
                      bridge.accept(cards, () -> cards.set(read));
                    }));
  }

  ReadOnlyObjectProperty<List<Card>> cardsProperty() {
    return cards.getReadOnlyProperty();
  }

  /// The files opened last that are still there.
  List<Path> recent() {
    return recent.get().stream().filter(Files::isRegularFile).limit(RECENT).toList();
  }

  Optional<Path> tourGraph() {
    return shelf.flatMap(Shelf::tourGraph);
  }

  /// The title in the person's language; a project nobody translated has its own name.
  String title(Card card) {
    return GraphName.of(card.graph(), messages);
  }

  /// The first sentence of the project's text.
  String about(Card card) {
    Language language = messages.languageProperty().get();
    String text = card.graph().lesson().in(language.locale().getLanguage()).replaceAll("\\s+", " ");
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }
}
