// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The pages of a window in the order of their tabs, and the one in front. There is one in front as
/// soon as any was added.
public final class Pages {
  private static final ObservableValue<Boolean> NO = new SimpleBooleanProperty(false);

  private final ObservableList<Page> open = FXCollections.observableArrayList();

  // Kept, because it listens to the other only weakly.
  private final ObservableList<Page> seen = FXCollections.unmodifiableObservableList(open);
  private final ReadOnlyObjectWrapper<Optional<Page>> front =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public ObservableList<Page> open() {
    return seen;
  }

  public ReadOnlyObjectProperty<Optional<Page>> frontProperty() {
    return front.getReadOnlyProperty();
  }

  public void add(Page page) {
    open.add(page);
    bringToFront(page);
  }

  public void bringToFront(Page page) {
    front.set(Optional.of(page));
    page.focus();
  }

  /// Takes the page away without asking; the one beside it comes to the front.
  public void remove(Page page) {
    int index = open.indexOf(page);
    open.remove(page);
    if (front.get().filter(page::equals).isPresent()) {
      front.set(Optional.empty());
      if (!open.isEmpty()) {
        bringToFront(open.get(Math.min(index, open.size() - 1)));
      }
    }
    page.close();
  }

  /// The next page in the order of the tabs, or the one before, round the corner.
  public void turn(int by) {
    front
        .get()
        .map(open::indexOf)
        .ifPresent(at -> bringToFront(open.get(Math.floorMod(at + by, open.size()))));
  }

  /// The document in front, if what is in front is one.
  public Optional<DocumentPage> document() {
    return front.get().filter(DocumentPage.class::isInstance).map(DocumentPage.class::cast);
  }

  public List<DocumentPage> documents() {
    return open.stream()
        .filter(DocumentPage.class::isInstance)
        .map(DocumentPage.class::cast)
        .toList();
  }

  /// An order to the document in front.
  public Runnable order(Consumer<DocumentPage> action) {
    return () -> document().ifPresent(action);
  }

  /// Whether a document is in front.
  public ObservableValue<Boolean> hasDocument() {
    return front.map(now -> document().isPresent());
  }

  /// What holds for the document in front; false without one.
  public ObservableValue<Boolean> holds(
      Function<DocumentPage, ObservableValue<Boolean>> condition) {
    return front.flatMap(now -> document().map(condition).orElse(NO));
  }
}
