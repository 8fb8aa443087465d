// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.DropDown;
import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.Messages;
import dev.adjoint.op.Attribute;
import dev.adjoint.type.DType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The editor of one attribute of one or more nodes, chosen by its kind: a check box, a list of
/// choices or a typed text, for small tensors with a grid of cells below. A set value is marked and
/// can be taken back; what is allowed stands below while one types.
final class AttributeField extends VBox {
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

  /// Style class of a field without which the node cannot be: keys lead to it first.
  static final String MISSING = "missing-field";

  /// How an editor takes the value the graph has.
  private interface Display {
    void show(AttributeRow row);
  }

  private final InspectorViewModel model;
  private final Messages messages;
  private final Attribute<?> attribute;
  private final AttributeWords words;
  private final Steadiness steadiness;
  private final Label hint = Labels.of("", "caption", "attribute-hint");
  private final Label caption;
  private final IconButton reset;
  private final Display display;
  private List<Node> nodes;
  private boolean mixed;
  private boolean showing;

  AttributeField(
      InspectorViewModel model,
      Messages messages,
      Attribute<?> attribute,
      List<Node> nodes,
      Steadiness steadiness) {
    this.model = model;
    this.steadiness = steadiness;
    this.messages = messages;
    this.attribute = attribute;
    this.nodes = nodes;
    words = new AttributeWords(messages);
    caption = caption();
    hint.setWrapText(true);
    reset = new IconButton("ui/restart", messages.bound("attribute.reset"), this::takeBack);
    reset.getStyleClass().add("small");
    reset.setId("reset-" + attribute.name());
    display = editor();
  }

  void show(List<Node> current, AttributeRow row) {
    nodes = current;
    mixed = row.mixed();
    showing = true;
    display.show(row);
    boolean back = row.isSet() && !attribute.required();
    reset.setVisible(back);
    reset.setManaged(back);
    caption.pseudoClassStateChanged(CHANGED, row.isSet());
    showing = false;
  }

  private Display editor() {
    return switch (attribute.kind()) {
      case FLAG -> checkBox();
      case TYPE -> choices(Arrays.stream(DType.values()).map(DType::label).toList());
      case TEXT -> attribute.choices().isEmpty() ? typed() : choices(attribute.choices());
      case TENSOR -> tensor();
      case BODY -> shown();
      default -> typed();
    };
  }

  private Label caption() {
    String unit = attribute.unit().isEmpty() ? "" : " (" + attribute.unit() + ")";
    Label label = Labels.of(attribute.name() + unit, "caption");
    Tooltip tip = new Tooltip(words.hint(nodes.getFirst().op(), attribute));
    tip.setWrapText(true);
    tip.setMaxWidth(320);
    label.setTooltip(tip);
    return label;
  }

  private void enter(String text) {
    if (!showing) {
      model.enter(nodes, attribute, text);
    }
  }

  private void takeBack() {
    model.reset(nodes, attribute);
  }

  /// Puts the way back beside an editor and the hint below it.
  private void lay(FieldRow row, Control editor) {
    HBox.setHgrow(row, Priority.ALWAYS);
    HBox line = new HBox(row, reset);
    line.getStyleClass().add("attribute-line");
    getChildren().add(line);
    editor.setAccessibleHelp(words.hint(nodes.getFirst().op(), attribute));
    editor
        .focusedProperty()
        .addListener(
            (at, before, now) -> {
              if (now) {
                showHint();
              } else {
                steadiness.await(() -> hideHint(editor));
              }
            });
  }

  private void showHint() {
    hint.setText(words.hint(nodes.getFirst().op(), attribute));
    if (!getChildren().contains(hint)) {
      getChildren().add(hint);
    }
  }

  /// The focus may have come back before a button was let go.
  private void hideHint(Control editor) {
    if (!editor.isFocused()) {
      getChildren().remove(hint);
    }
  }

  private TypedField textField() {
    return textField(text -> model.fault(attribute, text, mixed));
  }

  private TypedField textField(Function<String, Optional<String>> judge) {
    TypedField field = new TypedField(caption, judge, this::enter);
    field.field().setId("attribute-" + attribute.name());
    lay(field, field.field());
    return field;
  }

  /// A body is edited on a canvas of its own; here it is only named.
  private Display shown() {
    TypedField field = textField(text -> Optional.empty());
    field.field().setEditable(false);
    return row -> field.showValue(row.mixed() ? "" : row.text());
  }

  private Display typed() {
    TypedField field = textField();
    return row -> {
      boolean missing = attribute.required() && !row.isSet() && !row.mixed();
      field.field().getStyleClass().remove(MISSING);
      if (missing) {
        field.field().getStyleClass().add(MISSING);
      }
      field.field().setPromptText(prompt(row.mixed(), missing));
      field.showValue(row.text());
      FieldRow.showDefault(field.field(), !row.isSet());
    };
  }

  private String prompt(boolean mixed, boolean missing) {
    return mixed
        ? messages.text("attribute.mixed")
        : missing ? messages.text("inspector.required") : "";
  }

  private Display tensor() {
    TypedField field = textField();
    TensorCells cells = new TensorCells(this::enter);
    return row -> {
      boolean readable = row.text().isEmpty() || model.fault(attribute, row.text()).isEmpty();
      field.field().setEditable(readable);
      field.showValue(row.text());
      FieldRow.showDefault(field.field(), !row.isSet());
      boolean grid = cells.show(row.text());
      getChildren().remove(cells);
      if (grid) {
        getChildren().add(1, cells);
      }
    };
  }

  private Display checkBox() {
    CheckBox box = new CheckBox();
    box.setAccessibleText(attribute.name());
    box.setOnAction(event -> enter(box.isSelected() ? "1" : "0"));
    lay(new FieldRow(caption, box), box);
    return row -> {
      box.setIndeterminate(row.mixed());
      box.setSelected(row.text().equals("1"));
    };
  }

  private Display choices(List<String> allowed) {
    DropDown<String> box = new DropDown<>();
    box.getStyleClass().add("compact");
    box.getItems().setAll(allowed);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(attribute.name());
    box.setOnAction(event -> chosen(box));
    lay(new FieldRow(caption, box), box);
    return row -> {
      box.setPromptText(row.mixed() ? messages.text("attribute.mixed") : "");
      box.setValue(row.mixed() ? null : row.text());
      FieldRow.showDefault(box, !row.isSet());
    };
  }

  private void chosen(DropDown<String> box) {
    String value = box.getValue();
    if (value != null) {
      enter(value);
    }
  }
}
