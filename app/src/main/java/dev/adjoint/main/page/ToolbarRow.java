// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.backend.BackendProvider.DeviceInfo;
import dev.adjoint.control.Glyph;
import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Room;
import dev.adjoint.control.Segment;
import dev.adjoint.control.SegmentedControl;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Theme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// The row of tools: save and undo, what one is doing, how graphs run and on what.
final class ToolbarRow extends HBox {
  private static final double ROOM_FOR_NOTES = 1200;
  private static final double ROOM_FOR_DEVICE = 920;

  private final Editor editor;
  private final Deque<Supplier<List<Node>>> coming = new ArrayDeque<>();
  private final Messages messages;

  /// A row with its first group; the others come by [#furnish].
  ///
  /// @param overlay makes what chooses by what the graph is coloured
  /// @param training makes the buttons at the right end
  ToolbarRow(Editor editor, Supplier<Node> overlay, Supplier<Node> training) {
    this.editor = editor;
    this.messages = editor.messages();
    getStyleClass().add("toolbar-row");
    getChildren().addAll(save(), undo(), redo(), Labels.verticalRule(), activities());
    coming.add(() -> List.of(Labels.verticalRule(), executions()));
    coming.add(this::machine);
    coming.add(() -> List.of(overlay.get(), theme(), training.get()));
  }

  /// Adds the next group: all at once, their styles would take a tenth of a second while the graph
  /// is still being rendered.
  ///
  /// @return whether there are others
  boolean furnish() {
    Supplier<List<Node>> group = coming.poll();
    if (group != null) {
      getChildren().addAll(group.get());
    }
    return !coming.isEmpty();
  }

  private List<Node> machine() {
    List<Node> group = new ArrayList<>(List.of(devices()));
    if (!editor.model().hasGpu()) {
      Label none = Labels.of(messages.bound("device.none-gpu"), "caption");
      Room.only(none, Room.atLeast(ROOM_FOR_NOTES, this, editor.appearance().zoomProperty()));
      none.setMinWidth(0);
      group.add(none);
    }
    group.add(Labels.gap());
    return group;
  }

  private IconButton save() {
    IconButton button =
        new IconButton("ui/save", messages.bound("file.save"), editor.files()::save);
    button.setId("save");
    return button;
  }

  private IconButton undo() {
    var document = editor.document();
    IconButton button = new IconButton("ui/undo", messages.bound("edit.undo"), document::undo);
    button.disableProperty().bind(document.past().canUndoProperty().not());
    button.setId("undo");
    return button;
  }

  private IconButton redo() {
    var document = editor.document();
    IconButton button = new IconButton("ui/redo", messages.bound("edit.redo"), document::redo);
    button.disableProperty().bind(document.past().canRedoProperty().not());
    button.setId("redo");
    return button;
  }

  private SegmentedControl<PageViewModel.Activity> activities() {
    SegmentedControl<PageViewModel.Activity> control =
        new SegmentedControl<>(
            List.of(
                Segment.of(PageViewModel.Activity.DEBUG, messages.bound("mode.debug")),
                Segment.of(PageViewModel.Activity.EDIT, messages.bound("mode.edit")),
                Segment.of(PageViewModel.Activity.TRAIN, messages.bound("mode.train"))));
    control.valueProperty().bindBidirectional(editor.model().activityProperty());
    return control;
  }

  private SegmentedControl<PageViewModel.Execution> executions() {
    SegmentedControl<PageViewModel.Execution> control =
        new SegmentedControl<>(
            List.of(
                Segment.of(PageViewModel.Execution.STATIC, messages.bound("execution.static"))
                    .withIcon("ui/static")
                    .withNote(messages.bound("execution.static-note")),
                Segment.of(PageViewModel.Execution.DYNAMIC, messages.bound("execution.dynamic"))
                    .withIcon("ui/dynamic")
                    .withNote(messages.bound("execution.dynamic-note"))));
    control.valueProperty().bindBidirectional(editor.model().executionProperty());
    var zoom = editor.appearance().zoomProperty();
    return control.notesWhen(Room.atLeast(ROOM_FOR_NOTES, this, zoom));
  }

  private MenuButton devices() {
    MenuButton button = new MenuButton("", new Glyph("ui/device"));
    button.setId("device");
    button.accessibleTextProperty().bind(messages.bound("device.pick"));
    button.setMinWidth(0);
    var chosen = editor.model().deviceProperty();
    DeviceWords words = new DeviceWords(messages);
    var language = messages.languageProperty();
    // Cut to a few letters it would tell less than its picture alone.
    var roomy = Room.atLeast(ROOM_FOR_DEVICE, this, editor.appearance().zoomProperty());
    var name = words.of(chosen);
    button
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> roomy.getValue() ? name.getValue() : "", roomy, name));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(name);
    button.setTooltip(tip);
    for (DeviceInfo device : editor.model().devices()) {
      MenuItem item = new MenuItem();
      item.textProperty().bind(language.map(now -> device.id() + " · " + words.of(device)));
      item.setDisable(!device.available());
      item.setOnAction(event -> chosen.set(device));
      button.getItems().add(item);
    }
    return button;
  }

  private IconButton theme() {
    var theme = editor.appearance().themeProperty();
    IconButton button =
        new IconButton(
            "ui/moon",
            messages.bound("view.toggle-theme"),
            () -> theme.set(theme.get() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT));
    theme.subscribe(now -> button.showIcon(now == Theme.LIGHT ? "ui/moon" : "ui/sun"));
    button.setId("theme");
    return button;
  }
}
