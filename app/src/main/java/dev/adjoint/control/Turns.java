// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.AnimationTimer;

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

  void join(Stages stages) {
    if (waiting.isEmpty()) {
      // However long nobody wanted anything: no pulse is late because of it.
      rest = new Rest();
      timer.start();
    }
    if (!waiting.contains(stages)) {
      waiting.add(stages);
    }
  }

  void leave(Stages stages) {
    waiting.remove(stages);
    if (waiting.isEmpty()) {
      timer.stop();
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
