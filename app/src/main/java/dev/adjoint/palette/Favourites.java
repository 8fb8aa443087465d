// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.palette;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;

/// The ops a person marked, by name: one set for all documents.
public final class Favourites {
  private static final String SEPARATOR = ",";

  private final ObservableSet<String> names = FXCollections.observableSet(new TreeSet<>());

  /// @param kept what [#text] gave, or empty
  public Favourites(String kept) {
    Arrays.stream(kept.split(SEPARATOR, -1)).filter(name -> !name.isBlank()).forEach(names::add);
  }

  boolean has(String op) {
    return names.contains(op);
  }

  /// Marks the op, or takes the mark away.
  void toggle(String op) {
    if (!names.remove(op)) {
      names.add(op);
    }
  }

  /// Tells of changes as long as somebody else holds the listener.
  void listen(SetChangeListener<String> listener) {
    names.addListener(new WeakSetChangeListener<>(listener));
  }

  /// Calls back with all of them in one text after each change.
  public void onChange(Consumer<String> keep) {
    names.addListener(
        (SetChangeListener<String>) change -> keep.accept(String.join(SEPARATOR, names)));
  }
}
