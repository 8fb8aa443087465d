// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import javafx.animation.AnimationTimer;

/// Works that are done one a pulse, each styled, laid out and painted before the next begins, so
/// that the window answers between them. JavaFX thread.
public final class Stages {
  private final Deque<Runnable> left;
  private final AnimationTimer timer =
      new AnimationTimer() {
        private boolean waited;

        @Override
        public void handle(long now) {
          // What was there before is seen first.
          if (waited) {
            next();
          }
          waited = true;
        }
      };

  /// Begins with the pulse after the next.
  public Stages(Collection<Runnable> works) {
    left = new ArrayDeque<>(works);
    timer.start();
  }

  public boolean isDone() {
    return left.isEmpty();
  }

  /// Does all that is left at once: somebody wants it now.
  public void finish() {
    while (!left.isEmpty()) {
      next();
    }
  }

  /// Gives up what is left: nobody wants it any more.
  public void stop() {
    left.clear();
    timer.stop();
  }

  private void next() {
    Runnable work = left.poll();
    if (left.isEmpty()) {
      timer.stop();
    }
    if (work != null) {
      work.run();
    }
  }
}
