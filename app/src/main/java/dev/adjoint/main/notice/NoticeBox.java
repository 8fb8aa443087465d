// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.notice;

import dev.adjoint.control.Glyph;
import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A failure or a question above the graph, until it is put away or the next thing is said.
public final class NoticeBox extends HBox {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final Notices notices;
  private final Messages messages;
  private final Glyph sign = new Glyph("ui/error", "error");
  private final Label words = Labels.of("");
  private final HBox offers = new HBox();

  public NoticeBox(Notices notices, Messages messages) {
    this.notices = notices;
    this.messages = messages;
    getStyleClass().addAll("popover", "trouble");
    words.setWrapText(true);
    setMaxWidth(USE_PREF_SIZE);
    offers.getStyleClass().add("trouble-offers");
    IconButton away = new IconButton("ui/close", messages.bound("panel.close"), notices::clear);
    away.getStyleClass().add("small");
    getChildren().addAll(sign, words, offers, away);
    notices.lastProperty().subscribe(this::show);
  }

  private void show(Optional<Notice> said) {
    setVisible(said.filter(Notice::stays).isPresent());
    words.setText(said.map(Notice::text).orElse(""));
    boolean error = said.map(Notice::error).orElse(false);
    pseudoClassStateChanged(ERROR, error);
    sign.setVisible(error);
    sign.setManaged(sign.isVisible());
    offers
        .getChildren()
        .setAll(said.stream().flatMap(now -> now.offers().stream()).map(this::button).toList());
  }

  private Button button(Notice.Offer offer) {
    Button button = new Button();
    button.getStyleClass().add("small");
    button.setId(offer.key());
    button.setMinWidth(USE_PREF_SIZE);
    button.textProperty().bind(messages.bound(offer.key()));
    button.setOnAction(
        event -> {
          notices.clear();
          offer.action().run();
        });
    return button;
  }
}
