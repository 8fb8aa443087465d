// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.benchmark;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;

/// Times of one kind of thing done many times over, in milliseconds. The first ten, when the
/// program has never done it before, are told apart from the rest.
///
/// Times between frames hold both threads' work, as a person sees it: JavaFX begins a frame only
/// when the one before is rendered. They need `-Djavafx.animation.fullspeed=true`, else no time is
/// below 16 ms.
///
/// @param millis sorted, without the first ones
/// @param cold the longest of the first ones
record FrameTimes(double[] millis, double cold) {
  private static final int WARM_UP = 10;

  /// @param times in the order in which they were taken, twenty at least
  static FrameTimes of(double[] times) {
    int first = Math.min(WARM_UP, times.length / 2);
    double[] counted = Arrays.copyOfRange(times, first, times.length);
    Arrays.sort(counted);
    return new FrameTimes(counted, Arrays.stream(times, 0, first).max().orElse(0));
  }

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
          result.complete(of(times));
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

  /// The time that one in twenty takes longer than.
  double slow() {
    return at(0.95);
  }

  /// The longest of all.
  double slowest() {
    return Math.max(cold, millis[millis.length - 1]);
  }

  private double at(double share) {
    return millis[(int) Math.min(millis.length - 1, share * millis.length)];
  }
}
