// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// Two to five choices side by side, exactly one of them taken. Arrow keys move the choice.
public final class SegmentedControl<T> extends HBox {
  private final ChoiceOf<T> choice = new ChoiceOf<>();

  public SegmentedControl(List<Segment<T>> segments) {
    getStyleClass().add("segmented");
    setMinWidth(USE_PREF_SIZE);
    setMaxWidth(USE_PREF_SIZE);
    for (Segment<T> segment : segments) {
      ToggleButton button = new ToggleButton();
      button.getStyleClass().setAll("segment");
      button.textProperty().bind(segment.label());
      segment.icon().ifPresent(icon -> button.setGraphic(new Glyph(icon)));
      segment.note().ifPresent(note -> addNote(button, segment, note));
      choice.add(segment.value(), button);
      getChildren().add(button);
    }
    choice.valueProperty().set(segments.getFirst().value());
  }

  public ObjectProperty<T> valueProperty() {
    return choice.valueProperty();
  }

  /// The button of one choice, for tests and for disabling it.
  public ToggleButton button(T value) {
    return choice.button(value);
  }

  public SegmentedControl<T> small() {
    getStyleClass().add("small");
    return this;
  }

  /// Shows the quieter words only while there is room for them.
  public SegmentedControl<T> notesWhen(ObservableValue<Boolean> room) {
    lookupNotes(this).forEach(note -> Room.only(note, room));
    return this;
  }

  private static List<Node> lookupNotes(SegmentedControl<?> control) {
    return control.getChildren().stream()
        .filter(ToggleButton.class::isInstance)
        .map(button -> ((ToggleButton) button).getGraphic())
        .filter(HBox.class::isInstance)
        .map(row -> ((HBox) row).getChildren().getLast())
        .toList();
  }

  /// A label of two weights does not fit a button's own text, so it becomes the graphic.
  private static void addNote(
      ToggleButton button, Segment<?> segment, ObservableValue<String> note) {
    HBox row = new HBox();
    row.getStyleClass().add("segment-row");
    segment.icon().ifPresent(icon -> row.getChildren().add(new Glyph(icon)));
    row.getChildren().add(Labels.of(segment.label(), "segment-label"));
    row.getChildren().add(Labels.of(note, "caption"));
    button.textProperty().unbind();
    button.setText("");
    button.accessibleTextProperty().bind(segment.label());
    button.setGraphic(row);
  }
}
