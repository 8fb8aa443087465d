// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.overlay;

import dev.adjoint.control.Glyph;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Room;
import dev.adjoint.control.Segment;
import dev.adjoint.control.SegmentedControl;
import dev.adjoint.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Chooses the overlay: side by side where there is room, else from a menu.
public final class OverlayPicker extends HBox {
  private static final double ROOMY = 1560;

  /// @param zoom the size of the interface
  public OverlayPicker(OverlayViewModel model, Messages messages, ObservableValue<Number> zoom) {
    getStyleClass().add("overlay-picker");
    setId("overlay");
    setMinWidth(USE_PREF_SIZE);
    HBox wide =
        new HBox(Labels.of(messages.bound("overlay.title"), "caption"), row(model, messages));
    wide.getStyleClass().add("overlay-picker");
    MenuButton narrow = menu(model, messages);
    getChildren().addAll(wide, narrow);
    ObservableValue<Boolean> roomy = Room.atLeast(ROOMY, this, zoom);
    Room.only(wide, roomy);
    Room.only(narrow, roomy.map(now -> !now));
  }

  private static SegmentedControl<OverlayKind> row(OverlayViewModel model, Messages messages) {
    List<Segment<OverlayKind>> segments = new ArrayList<>();
    for (OverlayKind kind : OverlayKind.values()) {
      segments.add(Segment.of(kind, messages.bound(kind.key())));
    }
    SegmentedControl<OverlayKind> control = new SegmentedControl<>(segments);
    control.valueProperty().bindBidirectional(model.kindProperty());
    return control;
  }

  private static MenuButton menu(OverlayViewModel model, Messages messages) {
    MenuButton button = new MenuButton("", new Glyph("ui/overlay"));
    button.accessibleTextProperty().bind(messages.bound("overlay.title"));
    button
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.text(model.kindProperty().get().key()),
                model.kindProperty(),
                messages.languageProperty()));
    ToggleGroup group = new ToggleGroup();
    for (OverlayKind kind : OverlayKind.values()) {
      RadioMenuItem item = new RadioMenuItem();
      item.setToggleGroup(group);
      item.textProperty().bind(messages.bound(kind.key()));
      item.setOnAction(event -> model.kindProperty().set(kind));
      model.kindProperty().subscribe(now -> item.setSelected(now == kind));
      button.getItems().add(item);
    }
    return button;
  }
}
