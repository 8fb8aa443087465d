// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.StepTime;
import dev.adjoint.engine.Debugger;
import dev.adjoint.engine.StepTimer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds out what the steps of a run take once everything is warm, a little at a time while nobody
/// waits for the run: first that of the last step, then those of nodes that are looked at, the
/// newest first. On the run's thread.
final class RunTiming implements AutoCloseable {
  /// Long enough for many small kernels and short enough for whoever draws meanwhile; the compilers
  /// of the JVM have their turn in the pauses.
  private static final long SLICE_NANOS = 8_000_000;

  private static final long PAUSE_NANOS = 8_000_000;

  /// Whoever has rested for so many times what a kernel takes will probably rest for once more: an
  /// order waits for the kernel at hand.
  private static final long PATIENCE = 4;

  /// A time is found out once more after that long.
  private static final long AGAIN_NANOS = 400_000_000;

  private static final int MOST_TRIALS = 6;

  /// How often a step was timed, and when that was last.
  private record Trials(int count, long atNanos) {
    static final Trials NONE = new Trials(0, 0);

    boolean areYoung() {
      return count > 0 && System.nanoTime() - atNanos < AGAIN_NANOS;
    }
  }

  private @Nullable Debugger seen;
  private int covered;
  private final BitSet known = new BitSet();
  private final Map<Integer, Trials> trials = new HashMap<>();
  private RunTimes times = RunTimes.NONE;
  private Optional<StepTimer> timer = Optional.empty();
  private int timed;

  /// The graph has become another one: what a step of it took before tells nothing.
  void forget() {
    times = RunTimes.NONE;
    seen = null;
  }

  /// What is known by now of the steps that were computed, or were in another iteration.
  RunTimes times(Debugger run) {
    if (run != seen) {
      times = seen == null ? times : times.atStart(seen.schedule());
      close();
      seen = run;
      covered = 0;
      known.clear();
      trials.clear();
    }
    if (covered < run.computed()) {
      close();
    }
    for (; covered < run.computed(); covered++) {
      StepTime time = StepTimer.time(run, covered);
      if (time.steady()) {
        know(run, covered, time);
      } else if (StepTimer.of(run, covered).isEmpty()) {
        settle(run, covered);
      }
    }
    return times;
  }

  /// Nothing better will be known of that step.
  private void settle(Debugger run, int index) {
    StepTime time = StepTimer.time(run, index);
    if (time.nanos() > 0) {
      know(run, index, time);
    } else {
      known.set(index);
    }
  }

  private void know(Debugger run, int index, StepTime time) {
    PlannedStep step = run.schedule().get(index);
    times = times.with(index, step, time);
    known.set(index);
  }

  /// Goes on for a moment.
  ///
  /// @param wanted nodes whose times are looked at
  /// @param ordered whether somebody waits for the run
  /// @return for how long to pause until the next moment; empty when nothing is left to find out
  OptionalLong goOn(Debugger run, Predicate<String> wanted, BooleanSupplier ordered) {
    times(run);
    if (timer.isEmpty()) {
      List<Integer> left = left(run, wanted);
      if (left.isEmpty()) {
        return OptionalLong.empty();
      }
      Optional<Integer> next = left.stream().filter(i -> !trials(i).areYoung()).findFirst();
      if (next.isEmpty()) {
        return OptionalLong.of(AGAIN_NANOS / 4);
      }
      timed = next.get();
      timer = StepTimer.of(run, timed);
      long patience = PATIENCE * timer.orElseThrow().nextNanos();
      if (patience > PAUSE_NANOS) {
        return OptionalLong.of(patience);
      }
    }
    StepTimer now = timer.orElseThrow();
    if (now.goOn(SLICE_NANOS, ordered)) {
      close();
      tried(run);
    }
    return OptionalLong.of(Math.max(PAUSE_NANOS, PATIENCE * now.nextNanos()));
  }

  private Trials trials(int step) {
    return trials.getOrDefault(step, Trials.NONE);
  }

  private void tried(Debugger run) {
    Trials now = new Trials(trials(timed).count() + 1, System.nanoTime());
    trials.put(timed, now);
    if (StepTimer.time(run, timed).steady() || now.count() == MOST_TRIALS) {
      settle(run, timed);
    }
  }

  /// Steps that are still to be timed, the most wanted first.
  private List<Integer> left(Debugger run, Predicate<String> wanted) {
    int last = Math.min(run.done(), run.computed()) - 1;
    List<Integer> left = new ArrayList<>();
    for (int i = last; i >= 0; i--) {
      boolean looked = i == last || wanted.test(run.schedule().get(i).node());
      if (looked && !known.get(i)) {
        left.add(i);
      }
    }
    return left;
  }

  @Override
  public void close() {
    timer.ifPresent(StepTimer::close);
    timer = Optional.empty();
  }
}
