// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import dev.adjoint.session.FxBridge;
import java.util.concurrent.CountDownLatch;

/// The longest time the window did not answer, which it is asked to every few milliseconds from a
/// thread beside it, and when that was: by the clock, and without what its thread and the one that
/// renders waited for a core that something else had. Where [StolenTime] is told, both are without
/// the time in which a core of the machine stood still.
final class AwayClock {
  private static final long PAUSE_MILLIS = 5;

  private final FxBridge window;
  private final StolenTime stolen = StolenTime.told();
  private volatile Away longest = new Away(0, System.currentTimeMillis());
  private volatile Away longestOwn = longest;

  /// A time in which the window did not answer.
  ///
  /// @param millis how long it was
  /// @param since when it began, in milliseconds since 1970
  record Away(double millis, long since) {}

  private AwayClock(FxBridge window) {
    this.window = window;
  }

  /// Asks from now on, as long as the program runs.
  static AwayClock start(FxBridge window) {
    AwayClock clock = new AwayClock(window);
    Thread.ofPlatform().daemon().name("adjoint-away-clock").start(clock::watch);
    return clock;
  }

  /// Of all answers so far, by the clock.
  Away longest() {
    return longest;
  }

  /// Of all answers so far, without waiting for a core.
  Away longestOwn() {
    return longestOwn;
  }

  private void watch() {
    try {
      CoreTimes drawing = CoreTimes.of("JavaFX Application Thread");
      CoreTimes rendering = CoreTimes.of("QuantumRenderer-0");
      while (true) {
        CountDownLatch answer = new CountDownLatch(1);
        long since = System.currentTimeMillis();
        CoreTimes.Times drawn = drawing.now();
        CoreTimes.Times rendered = rendering.now();
        long asked = System.nanoTime();
        window.publish(this, answer::countDown);
        answer.await();
        long answered = System.nanoTime();
        double millis = (answered - asked) / 1e6;
        if (millis > longestOwn.millis()) {
          double own = own(millis, drawing.now().since(drawn), rendering.now().since(rendered));
          double there = millis - stolen.millis(asked, answered);
          longest = longer(longest, new Away(there, since));
          // While its core stands still, a thread runs or waits, as far as the system knows.
          longestOwn = longer(longestOwn, new Away(Math.min(own, there), since));
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Without what the window's thread waited for a core, and without what the one that renders did
  /// as far as the window may have waited for it.
  static double own(double millis, CoreTimes.Times drawing, CoreTimes.Times rendering) {
    double slept = Math.max(0, millis - drawing.ran() - drawing.waited());
    return millis - drawing.waited() - Math.min(slept, rendering.waited());
  }

  private static Away longer(Away before, Away now) {
    return now.millis() > before.millis() ? now : before;
  }
}
