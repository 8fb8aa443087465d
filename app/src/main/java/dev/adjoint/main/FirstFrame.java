// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import javafx.animation.AnimationTimer;

/// Work that waits until the window has been seen once.
final class FirstFrame {
  /// The first pulse hands a frame to the painter; with the second it is on its way to the screen.
  private static final int PULSES = 2;

  private FirstFrame() {}

  static void then(Runnable work) {
    afterPulses(PULSES, work);
  }

  static void afterPulses(int count, Runnable work) {
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
