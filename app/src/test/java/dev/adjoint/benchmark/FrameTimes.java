// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.benchmark;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/// Times between frames that were shown, in milliseconds, sorted. JavaFX begins a frame only when
/// the one before is rendered, so this holds both threads' work, as a person sees it.
///
/// Needs `-Djavafx.animation.fullspeed=true`, else no time is below 16 ms.
record FrameTimes(double[] millis) {
  private static final int WARM_UP = 10;

  /// Does something before each of so many frames. JavaFX thread.
  static CompletableFuture<FrameTimes> measure(int frames, IntConsumer action) {
    CompletableFuture<FrameTimes> result = new CompletableFuture<>();
    double[] times = new double[frames];
    new AnimationTimer() {
      private int frame;
      private long last = System.nanoTime();

      @Override
      public void handle(long ignored) {
        long now = System.nanoTime();
        if (frame > 0) {
          times[frame - 1] = (now - last) / 1e6;
        }
        last = now;
        if (frame == frames) {
          stop();
          double[] counted = Arrays.copyOfRange(times, Math.min(WARM_UP, frames / 2), frames);
          Arrays.sort(counted);
          result.complete(new FrameTimes(counted));
        } else {
          action.accept(frame++);
        }
      }
    }.start();
    return result;
  }

  double median() {
    return at(0.5);
  }

  /// The time that one frame in twenty takes longer than.
  double slow() {
    return at(0.95);
  }

  private double at(double share) {
    return millis[(int) Math.min(millis.length - 1, share * millis.length)];
  }
}
