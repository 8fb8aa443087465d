// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/// Works that are done one a pulse, each styled, laid out and painted before the next begins, so
/// that the window answers between them. While pulses come late, every work is followed by a rest.
/// JavaFX thread.
public final class Stages {
  /// However long what is waited for takes, the works are done in the end.
  private static final int MOST_WAITS = 30;

  private final Deque<Work> left = new ArrayDeque<>();
  private final BooleanSupplier ready;
  private int waits;
  private boolean stopped;
  private final AnimationTimer timer =
      new AnimationTimer() {
        private final Rest rest = new Rest();

        @Override
        public void handle(long now) {
          if (rest.isOver(now) && (ready.getAsBoolean() || ++waits > MOST_WAITS)) {
            next();
          }
        }
      };

  /// Begins with the pulse after the next at the earliest.
  public Stages(Collection<Runnable> works) {
    this(works.stream().map(Work::once).toList(), () -> true);
    timer.start();
  }

  /// The same with a work of as many parts as it says itself.
  public Stages(Work work) {
    this(List.of(work), () -> true);
    timer.start();
  }

  private Stages(List<Work> works, BooleanSupplier ready) {
    left.addAll(works);
    this.ready = ready;
  }

  /// Begins when a part has been seen. What is made before it is in a window is styled and laid out
  /// with it, all at once.
  public Stages(Node part, Collection<Runnable> works) {
    this(part, () -> true, works.stream().map(Work::once).toList());
  }

  /// The same, and while others have something to do that is wanted sooner, no work is done.
  ///
  /// @param ready says in every pulse whether they are done
  public Stages(Node part, BooleanSupplier ready, List<Work> works) {
    this(works, ready);
    part.sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null && !left.isEmpty()) {
                timer.start();
              }
            });
  }

  public boolean isDone() {
    return left.isEmpty();
  }

  /// One more, after all others, but not before the next pulse.
  public void add(Runnable work) {
    left.add(Work.once(work));
    timer.start();
  }

  /// Does all that is left at once: somebody wants it now.
  public void finish() {
    while (!left.isEmpty()) {
      next();
    }
  }

  /// Gives up what is left: nobody wants it any more.
  public void stop() {
    stopped = true;
    left.clear();
    timer.stop();
  }

  private void next() {
    Work work = left.poll();
    if (work != null && work.goOn() && !stopped) {
      left.addFirst(work);
    }
    if (left.isEmpty()) {
      timer.stop();
    }
  }
}
