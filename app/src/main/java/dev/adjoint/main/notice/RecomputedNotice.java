// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.notice;

import dev.adjoint.i18n.Messages;
import dev.adjoint.session.RunSnapshot;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Says for a few seconds how much of a run an edit made it compute again.
public final class RecomputedNotice {
  private final Notices notices;
  private final Messages messages;
  private final PauseTransition pause = new PauseTransition(Duration.seconds(5));
  private Optional<Notice> said = Optional.empty();
  private long revision;

  public RecomputedNotice(Notices notices, Messages messages) {
    this.notices = notices;
    this.messages = messages;
    pause.setOnFinished(event -> takeBack());
  }

  public void see(RunSnapshot now) {
    boolean taken = now.revision() > revision;
    revision = now.revision();
    if (taken) {
      notices.say(messages.text("stale.recomputed", now.recomputed(), now.steps().size()));
      said = notices.last();
      pause.playFromStart();
    }
  }

  /// Only its own words: what was said since stays.
  private void takeBack() {
    if (notices.last().equals(said)) {
      notices.clear();
    }
  }
}
