// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.Glyph;
import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import dev.adjoint.session.BreakHit;
import dev.adjoint.session.NodePlace;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Above the canvas: why the run stopped, and the way to the node where it began. Gone when the run
/// goes on or a person puts it away.
public final class StopBanner extends HBox {
  private final Messages messages;
  private final StopWords words;

  private final ObjectProperty<Optional<BreakHit>> hit =
      new SimpleObjectProperty<>(Optional.empty());

  private final Label sentence = Labels.of("", "strong");
  private final Label origin = Labels.of("", "secondary");
  private final Hyperlink culprit = new Hyperlink();

  /// @param reveal leads to a node
  public StopBanner(
      ObservableValue<Optional<BreakHit>> stopped, Messages messages, Consumer<NodePlace> reveal) {
    this.messages = messages;
    this.words = new StopWords(messages);
    getStyleClass().addAll("popover", "stop-banner");
    sentence.setId("stop-sentence");
    sentence.setWrapText(true);
    origin.setWrapText(true);
    culprit.setId("stop-culprit");
    culprit.setMinWidth(USE_PREF_SIZE);
    culprit.setOnAction(event -> hit.get().flatMap(BreakHit::place).ifPresent(reveal));
    IconButton away =
        new IconButton("ui/close", messages.bound("stop.away"), () -> hit.set(Optional.empty()));
    away.getStyleClass().add("small");
    VBox said = new VBox(sentence, origin);
    said.getStyleClass().add("stop-words");
    getChildren().addAll(new Glyph("ui/breakpoint", "error"), said, culprit, away);
    stopped.subscribe(hit::set);
    hit.subscribe(now -> show());
    messages.languageProperty().addListener((at, before, now) -> show());
  }

  private void show() {
    Optional<BreakHit> now = hit.get();
    setVisible(now.isPresent());
    now.ifPresent(
        why -> {
          sentence.setText(words.sentence(why));
          origin.setText(words.origin(why).orElse(""));
          origin.setManaged(words.origin(why).isPresent());
          culprit.setText(
              messages.text("stop.reveal", why.place().map(NodePlace::text).orElse("")));
          culprit.setManaged(why.node().isPresent());
          culprit.setVisible(why.node().isPresent());
        });
  }
}
