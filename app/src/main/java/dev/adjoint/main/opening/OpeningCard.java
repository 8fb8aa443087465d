// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.opening;

import dev.adjoint.control.Labels;
import dev.adjoint.control.TurningRing;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.opening.Openings.Progress;
import java.nio.file.Path;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Says how far a file is that is being opened, and lets people give it up. Files that open at once
/// do not make it flash.
public final class OpeningCard extends HBox {
  private static final Duration PATIENCE = Duration.millis(250);

  private final Openings openings;
  private final Messages messages;
  private final Label words = Labels.of("");
  private final PauseTransition patience = new PauseTransition(PATIENCE);

  public OpeningCard(Openings openings, Messages messages) {
    this.openings = openings;
    this.messages = messages;
    getStyleClass().addAll("popover", "opening");
    setId("opening");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setVisible(false);
    patience.setOnFinished(event -> appear());
    openings.progressProperty().subscribe(this::show);
    messages.languageProperty().subscribe(language -> show(now()));
  }

  private void appear() {
    if (getChildren().isEmpty()) {
      fill();
    }
    setVisible(now().isPresent());
  }

  /// Done when it is first seen: most people never wait so long.
  private void fill() {
    TurningRing ring = new TurningRing();
    visibleProperty().subscribe(ring::setTurning);
    ring.accessibleTextProperty().bind(words.textProperty());
    Button cancel = new Button();
    cancel.textProperty().bind(messages.bound("file.cancel"));
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(messages.bound("opening.cancel-tip"));
    cancel.setTooltip(tooltip);
    cancel.setOnAction(event -> now().ifPresent(progress -> progress.opening().cancel()));
    getChildren().addAll(ring, words, cancel);
  }

  private Optional<Progress> now() {
    return openings.progressProperty().get();
  }

  private void show(Optional<Progress> progress) {
    if (progress.isEmpty()) {
      patience.stop();
      setVisible(false);
      return;
    }
    Path name = progress.get().opening().file().getFileName();
    words.setText(messages.text(progress.get().stage().key(), name == null ? "" : name.toString()));
    if (!isVisible()) {
      patience.play();
    }
  }
}
