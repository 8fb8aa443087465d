// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Parts;
import dev.adjoint.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Which two axes of a tensor are rows and columns, and a slider for where each other one stands.
/// Only from rank 3 on; of a matrix, which axis lies which way.
final class SliceBar extends VBox {
  private final TensorViewModel model;
  private final Messages messages;
  private final Choices<Integer> rows;
  private final Choices<Integer> columns;
  private final HBox axes;
  private final List<Line> lines = new ArrayList<>();
  private Optional<Slice> slice = Optional.empty();

  /// One axis that stands still.
  private record Line(HBox box, Label name, Slider slider) {}

  SliceBar(TensorViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("slice-bar");
    rows =
        new Choices<>(
            messages.bound("tensor.rows"), this::axisText, axis -> set(now().withRows(axis)));
    columns =
        new Choices<>(
            messages.bound("tensor.columns"), this::axisText, axis -> set(now().withColumns(axis)));
    axes =
        new HBox(
            Labels.of(messages.bound("tensor.rows"), "caption"),
            rows,
            Labels.of(messages.bound("tensor.columns"), "caption"),
            columns);
    axes.getStyleClass().add("slice-line");
  }

  private Slice now() {
    return slice.orElseThrow();
  }

  private void set(Slice to) {
    model.setSlice(to);
  }

  private String axisText(int axis) {
    long size = slice.filter(s -> axis < s.at().size()).map(s -> s.size(axis)).orElse(0L);
    return messages.text("tensor.axis", Integer.toString(axis), Long.toString(size));
  }

  void show(Slice now) {
    slice = Optional.of(now);
    int rank = now.at().size();
    setVisible(rank > 2);
    setManaged(rank > 2);
    if (rank <= 2) {
      return;
    }
    List<Integer> all = IntStream.range(0, rank).boxed().toList();
    rows.show(all, now.rowAxis().orElse(0));
    columns.show(all, now.columnAxis().orElse(0));
    List<Integer> standing = now.standing();
    List<Node> parts = new ArrayList<>(List.of(axes));
    for (int i = 0; i < standing.size(); i++) {
      if (i == lines.size()) {
        lines.add(line(i));
      }
      show(lines.get(i), now, standing.get(i));
      parts.add(lines.get(i).box());
    }
    // Children that stay are not touched: a slider being dragged keeps the pointer.
    Parts.lay(getChildren(), parts);
  }

  private Line line(int place) {
    Label name = Labels.of("", "number", "secondary", "slice-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Slider slider = new Slider();
    slider.setBlockIncrement(1);
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider
        .valueProperty()
        .addListener((at, before, moved) -> move(place, Math.round(moved.doubleValue())));
    HBox box = new HBox(name, slider);
    box.getStyleClass().add("slice-line");
    return new Line(box, name, slider);
  }

  private OptionalInt axis(int place) {
    List<Integer> standing = slice.map(Slice::standing).orElse(List.of());
    return place < standing.size() ? OptionalInt.of(standing.get(place)) : OptionalInt.empty();
  }

  private void move(int place, long index) {
    OptionalInt axis = axis(place);
    if (axis.isPresent() && now().at().get(axis.getAsInt()) != index) {
      set(now().movedTo(axis.getAsInt(), index));
    }
  }

  private void show(Line line, Slice now, int axis) {
    long at = now.at().get(axis);
    String words =
        messages.text(
            "tensor.axis-at",
            Integer.toString(axis),
            Long.toString(at),
            Long.toString(now.size(axis)));
    line.name().setText(words);
    line.slider().setAccessibleText(words);
    line.slider().setDisable(now.size(axis) < 2);
    line.slider().setMax(Math.max(1, now.size(axis) - 1));
    line.slider().setValue(at);
  }
}
