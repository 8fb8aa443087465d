// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import dev.adjoint.session.FxBridge;
import java.util.Optional;
import java.util.function.Consumer;

/// Tells on stderr how long a start took and how long the window did not answer afterwards, for who
/// asks for it by saying when the start began: `-Dadjoint.time-start=$(date +%s%3N)`, in
/// milliseconds since 1970.
public final class StartClock {
  static final String PROPERTY = "adjoint.time-start";

  /// The first pulse hands a frame to the painter, the third comes when it is painted.
  private static final int PULSES = 3;

  private final long began;
  private final Consumer<String> words;
  private Optional<AwayClock> away = Optional.empty();

  private StartClock(long began, Consumer<String> words) {
    this.began = began;
    this.words = words;
  }

  /// The clock, if it was asked for.
  public static Optional<StartClock> wanted() {
    return Optional.ofNullable(Long.getLong(PROPERTY))
        .map(began -> new StartClock(began, System.err::println));
  }

  /// Tells when what is in the scene by now is on the screen.
  ///
  /// @param what it is
  public void tell(String what) {
    FirstFrame.afterPulses(
        PULSES,
        () -> words.accept(what + " after " + (System.currentTimeMillis() - began) + " ms"));
  }

  /// Watches the window from its first frame on.
  public void watch() {
    FirstFrame.then(() -> away = Optional.of(AwayClock.start(FxBridge.toWindow())));
  }

  /// Tells how long the window did not answer at most, and how long after the start that was; the
  /// same without the time it waited for a core. Neither counts the time a core stood still, where
  /// that is told ([StolenTime]).
  public void tellAway() {
    away.ifPresent(
        clock ->
            words.accept(
                "away for at most %s; %s without waiting for a core"
                    .formatted(told(clock.longest()), told(clock.longestOwn()))));
  }

  private String told(AwayClock.Away away) {
    return "%d ms, after %d ms".formatted(Math.round(away.millis()), away.since() - began);
  }
}
