// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import javafx.animation.AnimationTimer;

/// Waits until what was done before has been painted: a while, and some pulses, which on a slow
/// machine take longer. JavaFX thread.
public final class TimeToPaint extends AnimationTimer {
  private static final long LEAST_NANOS = 400_000_000;
  private static final int LEAST_PULSES = 5;

  private final Runnable then;
  private long first;
  private int pulses;

  private TimeToPaint(Runnable then) {
    this.then = then;
  }

  /// Runs it within a pulse, once.
  public static void then(Runnable work) {
    new TimeToPaint(work).start();
  }

  @Override
  public void handle(long now) {
    if (pulses == 0) {
      first = now;
    }
    pulses++;
    if (now - first >= LEAST_NANOS && pulses >= LEAST_PULSES) {
      stop();
      then.run();
    }
  }
}
