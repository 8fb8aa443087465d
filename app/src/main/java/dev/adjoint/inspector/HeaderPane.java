// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.CategoryTile;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Parts;
import dev.adjoint.i18n.Messages;
import dev.adjoint.i18n.OpWords;
import dev.adjoint.op.OpDef;
import dev.adjoint.tensorview.NamedTensor;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Tile, op, name and, if there is something to say of the moment, a badge; the op's line below.
final class HeaderPane extends VBox {
  private static final Set<String> TONES =
      Set.of("neutral", "warning", "error", "forward", "backward");

  /// @param key of what it says
  private record Badge(String key, String tone) {}

  private final Messages messages;
  private final CategoryTile tile = new CategoryTile("", "internal").large();
  private final Label op = Labels.of("", "panel-title");
  private final Label name = Labels.of("", "mono", "secondary");
  private final Label badge = Labels.badge("", "neutral");
  private final Hyperlink docs = new Hyperlink();
  private final Label summary = Labels.of("", "secondary");

  HeaderPane(InspectorViewModel model, Messages messages) {
    this.messages = messages;
    docs.textProperty().bind(messages.bound("inspector.help-docs"));
    docs.setTooltip(new Tooltip("F1"));
    docs.setMinWidth(Hyperlink.USE_PREF_SIZE);
    docs.setOnAction(event -> model.toggleHelp());
    badge.managedProperty().bind(badge.visibleProperty());
    getStyleClass().add("inspector-header");
    op.setMinWidth(Label.USE_PREF_SIZE);
    name.setMinWidth(0);
    HBox line = new HBox(tile, op, name, Labels.gap(), badge);
    line.getStyleClass().add("header-line");
    summary.setWrapText(true);
    HBox words = new HBox(summary, Labels.gap(), docs);
    words.getStyleClass().add("summary-line");
    getChildren().addAll(line, words);
  }

  void show(NodeFacts facts) {
    String category =
        facts.op().map(OpDef::category).map(Enum::name).orElse("INTERNAL").toLowerCase(Locale.ROOT);
    tile.show(facts.node().op(), category);
    op.setText(facts.node().op());
    name.setText(facts.node().id());
    String line = facts.op().map(new OpWords(messages)::summary).orElse("");
    String formula = facts.op().map(OpDef::formula).orElse("");
    String said = line.isEmpty() ? formula : line;
    summary.setText(
        facts
            .composite()
            .map(around -> messages.text("inspector.inside", around, said))
            .orElse(said));
    docs.setVisible(facts.op().isPresent());
    Optional<Badge> now = badge(facts);
    badge.setVisible(now.isPresent());
    now.ifPresent(this::show);
  }

  private void show(Badge now) {
    badge.setText(messages.text(now.key()));
    Parts.dress(badge, now.tone(), TONES);
  }

  private static Optional<Badge> badge(NodeFacts facts) {
    if (facts.op().isEmpty()) {
      return Optional.of(new Badge("inspector.unknown-op", "warning"));
    }
    if (facts.hasError()) {
      return Optional.of(new Badge("inspector.has-error", "error"));
    }
    if (facts.tensors().stream().anyMatch(HeaderPane::isOldValue)) {
      return Optional.of(new Badge("stale.badge", "warning"));
    }
    return switch (facts.moment()) {
      case NONE -> Optional.empty();
      case FORWARD -> Optional.of(new Badge("inspector.forward-now", "forward"));
      case BACKWARD -> Optional.of(new Badge("inspector.backward-now", "backward"));
      case UPDATE -> Optional.of(new Badge("inspector.update-now", "forward"));
    };
  }

  private static boolean isOldValue(NamedTensor tensor) {
    return tensor.stale() && !tensor.gradient();
  }
}
