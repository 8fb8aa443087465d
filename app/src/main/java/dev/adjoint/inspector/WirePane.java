// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Glyph;
import dev.adjoint.control.Labels;
import dev.adjoint.control.LiveScroll;
import dev.adjoint.i18n.Messages;
import dev.adjoint.tensorview.NamedTensor;
import dev.adjoint.tensorview.TensorPanels;
import dev.adjoint.tensorview.TensorView;
import dev.adjoint.tensorview.TensorViewModel;
import dev.adjoint.type.TensorType;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A wire: its ends, what it carries, what comes back along it.
final class WirePane extends VBox {
  private final Messages messages;
  private final Consumer<String> reveal;
  private final Label name = Labels.of("", "mono", "secondary");
  private final Label stale;
  private final GridPane ends = new GridPane();
  private final SumPane sum;
  private final Region rule = Labels.rule();
  private final TensorViewModel tensors;
  private String shown = "";

  /// @param reveal shows a node
  WirePane(Consumer<String> reveal, Messages messages, TensorGauge gauge, TensorPanels panels) {
    this.messages = messages;
    this.reveal = reveal;
    name.setMinWidth(0);
    stale = Labels.badge(messages.bound("stale.badge"), "warning");
    Label title = Labels.of(messages.bound("inspector.wire"), "panel-title");
    title.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(new Glyph("ui/wire"), title, name, Labels.gap(), stale);
    line.getStyleClass().addAll("header-line");
    VBox header = new VBox(line);
    header.getStyleClass().add("inspector-header");
    ends.getStyleClass().addAll("inspector-section", "ports", "wire-ends");
    ColumnConstraints words = new ColumnConstraints();
    words.setHgrow(Priority.ALWAYS);
    ColumnConstraints right = new ColumnConstraints();
    right.setHalignment(HPos.RIGHT);
    ends.getColumnConstraints()
        .addAll(new ColumnConstraints(), new ColumnConstraints(), words, right, right);
    sum = new SumPane(messages, gauge, part -> reveal.accept(part.user()));
    sum.getStyleClass().add("inspector-section");
    tensors = new TensorViewModel(panels.surroundings().workbench());
    TensorView tensor =
        TensorView.compact(
            tensors, panels.surroundings(), () -> panels.open(shown, Optional.of(tensors)));
    LiveScroll scroll = new LiveScroll(new VBox(ends, Labels.rule(), sum, rule, tensor));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().addAll(header, Labels.rule(), scroll);
  }

  void show(WireFacts facts) {
    shown = facts.name();
    name.setText(facts.name());
    stale.setVisible(facts.tensors().stream().anyMatch(NamedTensor::stale));
    ends.getChildren().clear();
    end(0, "inspector.wire-from", facts.from());
    for (int i = 0; i < facts.to().size(); i++) {
      end(i + 1, "inspector.wire-to", facts.to().get(i));
    }
    String shape = facts.type().map(type -> type.shape().display()).orElse("?");
    String dtype = facts.type().map(TensorType::dtype).map(kind -> kind.tag()).orElse("");
    ends.add(whole(Labels.of(shape, "number")), 3, 0);
    ends.add(whole(Labels.of(dtype, "number", "secondary")), 4, 0);
    boolean several = facts.contributions().size() > 1;
    sum.show(facts.from().node(), facts.contributions());
    for (Region part : new Region[] {sum, rule}) {
      part.setVisible(several);
      part.setManaged(several);
    }
    tensors.show(facts.tensors());
  }

  private void end(int row, String word, WireFacts.End end) {
    Hyperlink node = new Hyperlink(end.node());
    node.setMinWidth(0);
    node.setOnAction(event -> reveal.accept(end.node()));
    Label port = Labels.of(port(end), "row-text", "secondary");
    port.setMinWidth(0);
    ends.addRow(row, whole(Labels.of(messages.text(word), "row-text", "secondary")), node, port);
  }

  private static String port(WireFacts.End end) {
    return end.port().isEmpty() ? end.op() : end.op() + " · " + end.port();
  }

  private static Label whole(Label label) {
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
