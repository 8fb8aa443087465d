// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.i18n.Messages;
import dev.adjoint.session.RunSnapshot;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Says for a few seconds how much of a run an edit made it compute again.
final class RecomputedNotice {
  private final MainViewModel window;
  private final Messages messages;
  private final PauseTransition pause = new PauseTransition(Duration.seconds(5));
  private Optional<MainViewModel.Notice> said = Optional.empty();
  private long revision;

  RecomputedNotice(MainViewModel window, Messages messages) {
    this.window = window;
    this.messages = messages;
    pause.setOnFinished(event -> takeBack());
  }

  void see(RunSnapshot now) {
    boolean taken = now.revision() > revision;
    revision = now.revision();
    if (taken) {
      window.say(messages.text("stale.recomputed", now.recomputed(), now.steps().size()));
      said = window.notice();
      pause.playFromStart();
    }
  }

  /// Only its own words: what was said since stays.
  private void takeBack() {
    if (window.notice().equals(said)) {
      window.noticeProperty().set(Optional.empty());
    }
  }
}
