// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.engine.EngineException;
import dev.adjoint.session.FeedSource.FeedException;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The thread on which a run is computed: carries orders out one after the other, and plays steps
/// at a pace. Orders may come from any thread; stopping forgets those that still wait. While there
/// are none it finds out what steps take.
final class RunWorker implements AutoCloseable {

  private static final long TELLING_NANOS = 200_000_000;

  /// Begins a run when an order finds none.
  @FunctionalInterface
  interface Beginning {
    DebuggedRun begin() throws FeedException;
  }

  /// Something to do with the run.
  @FunctionalInterface
  interface Order {
    void carryOut(DebuggedRun run) throws FeedException;
  }

  /// Hears on the worker's thread what happens.
  interface News {
    /// The run is at another moment; null when it is over.
    void moved(@Nullable DebuggedRun run);

    /// More is known of what the steps of the run take.
    void timed(RunTimes times);

    void running(boolean now);

    /// @param text empty when the last order was carried out
    void problem(String text);
  }

  // News that arrive while the document is being closed ask for nothing any more.
  private final ScheduledExecutorService thread =
      new ScheduledThreadPoolExecutor(
          1, BesideWindow.thread("adjoint-run").factory(), new ThreadPoolExecutor.DiscardPolicy());
  private final Beginning beginning;
  private final News news;
  private final DoubleSupplier stepsPerSecond;
  private final Predicate<String> timed;
  private final SpareTime spare = new SpareTime(thread, this::time);
  private final AtomicInteger stops = new AtomicInteger();
  private final AtomicInteger resets = new AtomicInteger();
  private RunTimes told = RunTimes.NONE;
  private long toldAtNanos;
  private volatile @Nullable DebuggedRun run;
  private volatile boolean playing;

  /// @param timed nodes whose times are looked at
  RunWorker(
      Beginning beginning, News news, DoubleSupplier stepsPerSecond, Predicate<String> timed) {
    this.beginning = beginning;
    this.news = news;
    this.stepsPerSecond = stepsPerSecond;
    this.timed = timed;
  }

  boolean isPlaying() {
    return playing;
  }

  boolean hasRun() {
    return run != null;
  }

  /// Carries an order out, beginning a run if there is none.
  void submit(Order order) {
    int given = stops.get();
    spare.end();
    thread.execute(
        () -> {
          if (given == stops.get()) {
            carryOut(order);
          }
          news.running(playing);
          rest();
        });
  }

  /// Does something to the run if there is one, and it is still the same when its turn comes.
  void touch(Order order) {
    if (thread.isShutdown()) {
      return;
    }
    int given = resets.get();
    spare.end();
    thread.execute(
        () -> {
          if (run != null && given == resets.get()) {
            carryOut(order);
          }
          rest();
        });
  }

  /// Nobody waits for the run: other times may be looked at than before.
  void rest() {
    if (run != null && !playing) {
      spare.begin();
    }
  }

  /// The window need not hear of each step by itself.
  private OptionalLong time(BooleanSupplier ordered) {
    DebuggedRun now = run;
    if (now == null || playing) {
      return OptionalLong.empty();
    }
    OptionalLong pause = now.time(timed, ordered);
    long nanos = System.nanoTime();
    RunTimes known = now.times();
    if (known != told && (pause.isEmpty() || nanos - toldAtNanos > TELLING_NANOS)) {
      told = known;
      toldAtNanos = nanos;
      news.timed(known);
    }
    return pause;
  }

  /// Plays one order after the other until it says that there is no more.
  ///
  /// @param first carried out once before, when there is a run
  /// @param goesOn asked after each order
  void play(Order first, Order each, Predicate<DebuggedRun> goesOn) {
    if (playing) {
      return;
    }
    playing = true;
    spare.end();
    thread.execute(
        () -> {
          if (run != null) {
            carryOut(first);
          }
          playOn(each, goesOn);
        });
  }

  private void playOn(Order each, Predicate<DebuggedRun> goesOn) {
    boolean carried = playing && carryOut(each);
    DebuggedRun now = run;
    if (carried && now != null && playing && goesOn.test(now)) {
      long pause = Math.round(1000 / Math.max(0.1, stepsPerSecond.getAsDouble()));
      thread.schedule(() -> playOn(each, goesOn), pause, TimeUnit.MILLISECONDS);
    } else {
      playing = false;
      news.running(false);
      rest();
    }
  }

  /// Ends playing after the step at hand.
  void pause() {
    playing = false;
  }

  /// Ends whatever is under way within the step at hand, and forgets the orders that wait.
  void stop() {
    playing = false;
    spare.end();
    stops.incrementAndGet();
    DebuggedRun now = run;
    if (now != null) {
      now.stop();
    }
  }

  /// Gives the run up.
  void reset() {
    stop();
    resets.incrementAndGet();
    thread.execute(
        () -> {
          end();
          news.moved(null);
        });
  }

  /// True when the order was carried out. The run shows where it is in any case.
  private boolean carryOut(Order order) {
    try {
      boolean done = attempt(order);
      DebuggedRun now = run;
      if (now != null) {
        news.moved(now);
      }
      return done;
    } catch (RuntimeException ours) {
      // A fault of the program's own must not leave the window waiting for an answer.
      news.problem(String.valueOf(ours));
      throw ours;
    }
  }

  private boolean attempt(Order order) {
    try {
      DebuggedRun now = run;
      if (now == null) {
        now = beginning.begin();
        run = now;
      }
      order.carryOut(now);
      news.problem("");
      return true;
    } catch (EngineException | FeedException fault) {
      news.problem(String.valueOf(fault.getMessage()));
      return false;
    }
  }

  private void end() {
    DebuggedRun now = run;
    run = null;
    if (now != null) {
      now.close();
    }
  }

  /// Waits until every order given so far was carried out.
  void await() throws InterruptedException {
    try {
      thread.submit(() -> {}).get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Ends the run and then the thread.
  ///
  /// @param last what to do on the thread when the run is over
  void close(Runnable last) {
    stop();
    thread.execute(
        () -> {
          end();
          last.run();
        });
    thread.shutdown();
  }

  @Override
  public void close() {
    close(() -> {});
  }
}
