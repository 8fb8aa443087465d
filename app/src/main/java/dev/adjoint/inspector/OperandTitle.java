// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.DropDown;
import dev.adjoint.control.Parts;
import dev.adjoint.control.SectionTitle;
import dev.adjoint.control.Segment;
import dev.adjoint.control.SegmentedControl;
import dev.adjoint.control.ShownWords;
import dev.adjoint.i18n.Messages;
import dev.adjoint.inspector.rule.ChainRule;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The title of the chain rules with the choice of the operand that is looked at; the choice is
/// made anew only for other operands.
final class OperandTitle extends HBox {
  private static final int MOST_SEGMENTS = 3;

  private final ChainViewModel model;
  private final Messages messages;
  private final SectionTitle plain;
  private SectionTitle choosing;
  private List<String> offered = List.of();
  private Consumer<String> choice = port -> {};

  OperandTitle(ChainViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    plain = title();
    choosing = plain;
  }

  private SectionTitle title(Node... right) {
    SectionTitle made = new SectionTitle(messages.bound("inspector.chain-rule"), right);
    HBox.setHgrow(made, Priority.ALWAYS);
    return made;
  }

  void show(List<ChainRule> rules, ChainRule shown) {
    List<String> ports = rules.stream().map(ChainRule::port).toList();
    if (ports.size() < 2) {
      Parts.lay(getChildren(), List.of(plain));
      return;
    }
    if (!ports.equals(offered)) {
      offered = ports;
      choosing = title(ports.size() > MOST_SEGMENTS ? box(ports) : segments(ports));
    }
    Parts.lay(getChildren(), List.of(choosing));
    choice.accept(shown.port());
  }

  private Node segments(List<String> ports) {
    List<Segment<String>> choices =
        ports.stream()
            .map(port -> Segment.of(port, new SimpleStringProperty(gradient(port))))
            .toList();
    SegmentedControl<String> control = new SegmentedControl<>(choices).small();
    choice = control.valueProperty()::set;
    control.valueProperty().addListener((at, before, chosen) -> choose(chosen));
    return control;
  }

  private Node box(List<String> ports) {
    DropDown<String> box = new DropDown<>();
    box.getStyleClass().add("compact");
    box.getItems().setAll(ports);
    box.setConverter(new ShownWords<>(OperandTitle::gradient));
    choice = box::setValue;
    box.accessibleTextProperty().bind(messages.bound("inspector.chain-rule"));
    box.setOnAction(event -> choose(box.getValue()));
    return box;
  }

  private static String gradient(String port) {
    return "∂L/∂" + port;
  }

  private void choose(String port) {
    model.choose(port);
  }
}
