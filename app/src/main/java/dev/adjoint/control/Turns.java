// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Lets one of all [Stages] do a work in a pulse, each in its turn: what several of them made would
/// be styled and laid out in one go. While pulses come late, every work is followed by a rest.
/// JavaFX thread.
final class Turns {
  private final Deque<Stages> waiting = new ArrayDeque<>();
  private Rest rest = new Rest();
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          pulse(now);
        }
      };

  /// @throws IllegalStateException on another thread than the window's
  void join(Stages stages) {
    requireWindowsThread();
    if (waiting.isEmpty()) {
      // However long nobody wanted anything: no pulse is late because of it.
      rest = new Rest();
      timer.start();
    }
    if (!waiting.contains(stages)) {
      waiting.add(stages);
    }
  }

  /// @throws IllegalStateException on another thread than the window's
  void leave(Stages stages) {
    requireWindowsThread();
    waiting.remove(stages);
    if (waiting.isEmpty()) {
      timer.stop();
    }
  }

  /// Does at once all that anybody waits to do.
  ///
  /// @return whether there was anything
  boolean finish() {
    List<Stages> busy = waiting.stream().filter(stages -> !stages.isDone()).toList();
    busy.forEach(Stages::finish);
    return !busy.isEmpty();
  }

  /// One that joins while another leaves elsewhere would find the timer stopped: nobody would get a
  /// turn any more, for as long as the program runs.
  private static void requireWindowsThread() {
    if (!Platform.isFxApplicationThread()) {
      throw new IllegalStateException(
          "Works come one a pulse on the window's thread, not on "
              + Thread.currentThread().getName());
    }
  }

  private void pulse(long now) {
    // All are asked in every pulse, for they count how long they wait.
    List<Stages> ready = waiting.stream().filter(Stages::isReady).toList();
    if (rest.isOver(now) && !ready.isEmpty()) {
      Stages next = ready.getFirst();
      waiting.remove(next);
      waiting.add(next);
      next.goOn();
    }
  }
}
