// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;

/// Works that are done one a pulse, each styled, laid out and painted before the next begins, so
/// that the window answers between them. Where there are several such rows of works, they take
/// turns ([Turns]). JavaFX thread.
public final class Stages {
  /// However long what is waited for takes, the works are done in the end.
  private static final int MOST_WAITS = 30;

  private static final Turns TURNS = new Turns();

  private final Deque<Work> left = new ArrayDeque<>();
  private final BooleanSupplier ready;
  private int waits;
  private boolean seen;
  private boolean stopped;

  /// Begins with the pulse after the next at the earliest.
  public Stages(Collection<Runnable> works) {
    this(works.stream().map(Work::once).toList(), () -> true);
    TURNS.join(this);
  }

  /// The same with a work of as many parts as it says itself.
  public Stages(Work work) {
    this(List.of(work), () -> true);
    TURNS.join(this);
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
                TURNS.join(this);
              }
            });
  }

  public boolean isDone() {
    return left.isEmpty();
  }

  /// One more, after all others, but not before the next pulse.
  public void add(Runnable work) {
    left.add(Work.once(work));
    TURNS.join(this);
  }

  /// Does all that is left at once: somebody wants it now.
  public void finish() {
    while (!left.isEmpty()) {
      goOn();
    }
  }

  /// Does all that is left of all of them at once, for who cannot wait for their turns: where
  /// pulses come late, those take minutes.
  ///
  /// @return whether anything was left
  public static boolean finishAll() {
    return TURNS.finish();
  }

  /// Gives up what is left: nobody wants it any more.
  public void stop() {
    stopped = true;
    left.clear();
    TURNS.leave(this);
  }

  /// Whether a work may be done now; asked once in every pulse. Not in the first: what was there
  /// before is seen first.
  boolean isReady() {
    boolean first = !seen;
    seen = true;
    return !first && (ready.getAsBoolean() || ++waits > MOST_WAITS);
  }

  /// Does the next work, or a part of it.
  void goOn() {
    Work work = left.poll();
    if (work != null && work.goOn() && !stopped) {
      left.addFirst(work);
    }
    if (left.isEmpty()) {
      TURNS.leave(this);
    }
  }
}
