// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import dev.adjoint.session.FxBridge;
import java.util.concurrent.CountDownLatch;

/// The longest time the window did not answer, which it is asked to every few milliseconds from a
/// thread beside it.
final class AwayClock {
  private static final long PAUSE_MILLIS = 5;

  private final FxBridge window;
  private volatile double longestMillis;

  private AwayClock(FxBridge window) {
    this.window = window;
  }

  /// Asks from now on, as long as the program runs.
  static AwayClock start(FxBridge window) {
    AwayClock clock = new AwayClock(window);
    Thread.ofPlatform().daemon().name("adjoint-away-clock").start(clock::watch);
    return clock;
  }

  /// Of all answers so far.
  double longestMillis() {
    return longestMillis;
  }

  private void watch() {
    try {
      while (true) {
        CountDownLatch answer = new CountDownLatch(1);
        long asked = System.nanoTime();
        window.publish(this, answer::countDown);
        answer.await();
        longestMillis = Math.max(longestMillis, (System.nanoTime() - asked) / 1e6);
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
