// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.control.Segment;
import dev.adjoint.control.Slot;
import dev.adjoint.control.TabStrip;
import dev.adjoint.i18n.Messages;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// What stands left of the canvas: the ops to draw with, the graph in words, what was done to it.
final class LeftSide extends BorderPane {
  /// What it can show.
  enum Tab {
    OPS,
    OUTLINE,
    HISTORY
  }

  private final Slot<? extends Region> ops;
  private final TabStrip<Tab> tabs;
  private final Map<Tab, Node> made = new EnumMap<>(Tab.class);

  /// @param outline made when it is first shown
  /// @param history made when it is first shown
  LeftSide(
      Messages messages,
      Slot<? extends Region> ops,
      Supplier<? extends Node> outline,
      Supplier<? extends Node> history) {
    this.ops = ops;
    getStyleClass().add("panel");
    tabs =
        new TabStrip<>(
            List.of(
                Segment.of(Tab.OPS, messages.bound("palette.title")),
                Segment.of(Tab.OUTLINE, messages.bound("outline.title")),
                Segment.of(Tab.HISTORY, messages.bound("history.title"))));
    setTop(tabs);
    tabs.valueProperty()
        .subscribe(
            now ->
                setCenter(
                    switch (now) {
                      case OPS -> ops;
                      case OUTLINE -> made.computeIfAbsent(now, tab -> outline.get());
                      case HISTORY -> made.computeIfAbsent(now, tab -> history.get());
                    }));
  }

  /// The ops, made a little later than the rest.
  Slot<? extends Region> ops() {
    return ops;
  }

  void show(Tab tab) {
    tabs.valueProperty().set(tab);
    getCenter().requestFocus();
  }
}
