// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.graph.Node;
import dev.adjoint.op.Attribute;
import dev.adjoint.type.DType;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// The editor of one attribute, chosen by its kind: a check box, a list of choices or a typed text.
/// Literal tensors are shown, not typed.
final class AttributeField extends VBox {
  /// How an editor takes the value the graph has.
  private interface Display {
    void show(AttributeRow row);
  }

  private final InspectorViewModel model;
  private final Attribute<?> attribute;
  private final Display display;
  private Node node;
  private boolean showing;

  AttributeField(InspectorViewModel model, Attribute<?> attribute, Node node) {
    this.model = model;
    this.attribute = attribute;
    this.node = node;
    display = editor();
  }

  void show(Node current, AttributeRow row) {
    node = current;
    showing = true;
    display.show(row);
    showing = false;
  }

  private Display editor() {
    return switch (attribute.kind()) {
      case FLAG -> checkBox();
      case TYPE -> choices(Arrays.stream(DType.values()).map(DType::label).toList());
      case TEXT -> attribute.choices().isEmpty() ? typed() : choices(attribute.choices());
      case TENSOR -> readOnly();
      default -> typed();
    };
  }

  private Label caption() {
    String unit = attribute.unit().isEmpty() ? "" : " (" + attribute.unit() + ")";
    Label label = Labels.of(attribute.name() + unit, "caption");
    if (!attribute.doc().isEmpty()) {
      label.setTooltip(new Tooltip(attribute.doc()));
    }
    return label;
  }

  private void enter(String text) {
    if (!showing) {
      model.enter(node, attribute, text);
    }
  }

  private Display typed() {
    TypedField field = new TypedField(caption(), text -> model.fault(attribute, text), this::enter);
    field.field().setId("attribute-" + attribute.name());
    getChildren().add(field);
    return row -> {
      field.showValue(row.text());
      FieldRow.showDefault(field.field(), !row.isSet());
    };
  }

  private Display checkBox() {
    CheckBox box = new CheckBox();
    box.setAccessibleText(attribute.name());
    box.setOnAction(event -> enter(box.isSelected() ? "1" : "0"));
    getChildren().add(new FieldRow(caption(), box));
    return row -> box.setSelected(row.text().equals("1"));
  }

  private Display choices(List<String> allowed) {
    ComboBox<String> box = new ComboBox<>();
    box.getStyleClass().add("compact");
    box.getItems().setAll(allowed);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(attribute.name());
    box.setOnAction(event -> chosen(box));
    getChildren().add(new FieldRow(caption(), box));
    return row -> {
      box.setValue(row.text());
      FieldRow.showDefault(box, !row.isSet());
    };
  }

  private void chosen(ComboBox<String> box) {
    String value = box.getValue();
    if (value != null) {
      enter(value);
    }
  }

  private Display readOnly() {
    Label value = Labels.of("", "number");
    value.setMinWidth(0);
    getChildren().add(new FieldRow(caption(), value));
    return row -> value.setText(row.text().isEmpty() ? "–" : row.text());
  }
}
