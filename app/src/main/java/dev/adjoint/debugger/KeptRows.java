// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A list of things one below the other that scrolls. Each row stays while its thing does, so that
/// a field being typed in keeps the focus.
///
/// @param <T> the things, told apart by a number
/// @param <R> what shows one of them
final class KeptRows<T, R extends Node> extends ScrollPane {
  private final ToLongFunction<T> number;
  private final Function<T, R> make;
  private final BiConsumer<R, T> show;
  private final Label none;
  private final VBox rows = new VBox();
  private final Map<Long, R> known = new HashMap<>();

  /// @param none stands there while there are no things
  /// @param make a row for a thing that is new
  /// @param show brings a row up to date
  KeptRows(Label none, ToLongFunction<T> number, Function<T, R> make, BiConsumer<R, T> show) {
    this.none = none;
    this.number = number;
    this.make = make;
    this.show = show;
    none.setWrapText(true);
    rows.getStyleClass().add("breakpoint-rows");
    setContent(rows);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    VBox.setVgrow(this, Priority.ALWAYS);
  }

  void show(List<T> things) {
    known.keySet().retainAll(things.stream().map(number::applyAsLong).toList());
    List<Node> wanted = new ArrayList<>();
    for (T each : things) {
      R row = known.computeIfAbsent(number.applyAsLong(each), fresh -> make.apply(each));
      show.accept(row, each);
      wanted.add(row);
    }
    if (wanted.isEmpty()) {
      wanted.add(none);
    }
    if (!wanted.equals(rows.getChildren())) {
      rows.getChildren().setAll(wanted);
    }
  }
}
