// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.control.Segment;
import dev.adjoint.control.Slot;
import dev.adjoint.control.TabStrip;
import dev.adjoint.i18n.Messages;
import dev.adjoint.palette.PaletteView;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/// What stands left of the canvas: the ops to draw with, the graph in words, what was done to it.
public final class LeftSide extends BorderPane {
  /// What it can show.
  public enum Tab {
    OPS,
    OUTLINE,
    HISTORY
  }

  private final Slot<PaletteView> ops;
  private final TabStrip<Tab> tabs;
  private final Map<Tab, Node> made = new EnumMap<>(Tab.class);

  /// @param outline made when it is first shown
  /// @param history made when it is first shown
  LeftSide(
      Messages messages,
      Slot<PaletteView> ops,
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

  /// Puts the tabs above, a little later than the rest.
  void furnish() {
    setTop(tabs);
  }

  /// The ops, made a little later than the rest.
  Slot<PaletteView> ops() {
    return ops;
  }

  public void show(Tab tab) {
    tabs.valueProperty().set(tab);
    getCenter().requestFocus();
  }
}
