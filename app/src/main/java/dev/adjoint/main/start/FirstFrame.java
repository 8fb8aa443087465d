// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import javafx.animation.AnimationTimer;

/// Work that waits until the window has been seen once.
public final class FirstFrame {
  /// The first pulse hands a frame to the painter; with the second it is on its way to the screen.
  private static final int PULSES = 2;

  private FirstFrame() {}

  public static void then(Runnable work) {
    afterPulses(PULSES, work);
  }

  public static void afterPulses(int count, Runnable work) {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        pulses++;
        if (pulses == count) {
          stop();
          work.run();
        }
      }
    }.start();
  }
}
