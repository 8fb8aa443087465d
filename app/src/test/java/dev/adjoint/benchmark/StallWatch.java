// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.benchmark;

import dev.adjoint.main.start.StolenTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Looks whether the window answers: asks its thread every ten milliseconds, and remembers the
/// longest time it took to answer with what the thread was doing then.
///
/// A busy machine makes every answer late, which is no fault of the window: what counts is how long
/// its thread computed (or the one that paints for it), or waited for somebody else, without the
/// time in which the machine itself stood still.
public final class StallWatch implements AutoCloseable {
  /// The window never blocks longer than this.
  public static final double LIMIT_MILLIS = 100;

  private static final long PAUSE_MILLIS = 10;

  /// One for all watches of this program.
  private static final StolenTime STOLEN = stolen();

  private final double least;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Thread window;
  private final Optional<Thread> painter;
  private final Thread watcher;
  private volatile Optional<Stall> worst = Optional.empty();
  private volatile boolean closed;

  /// A time in which the window did not answer.
  ///
  /// @param millis of the clock, without those in which the machine stood still
  /// @param busyMillis how long the window's thread itself was computing or waiting in it
  /// @param stack what it was doing when it had lasted long enough to count
  public record Stall(double millis, double busyMillis, String stack) {
    @Override
    public String toString() {
      return "%.0f ms (%.0f ms of them its own) at%n%s".formatted(millis, busyMillis, stack);
    }
  }

  private StallWatch(Thread window, double least) {
    this.least = least;
    this.window = window;
    this.painter =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
            .findFirst();
    watcher = Thread.ofPlatform().daemon().name("stall-watch").unstarted(this::watch);
  }

  /// Watches from now on. JavaFX thread.
  public static StallWatch start() {
    return start(LIMIT_MILLIS);
  }

  /// The same, to tell of shorter times, too.
  ///
  /// @param least milliseconds of the shortest that counts
  static StallWatch start(double least) {
    StallWatch made = new StallWatch(Thread.currentThread(), least);
    made.watcher.start();
    return made;
  }

  private void watch() {
    try {
      while (!closed) {
        ask();
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void ask() throws InterruptedException {
    CountDownLatch answer = new CountDownLatch(1);
    long asked = System.nanoTime();
    double drawn = drawn();
    double painted = painted();
    Platform.runLater(answer::countDown);
    if (answer.await((long) least, TimeUnit.MILLISECONDS)) {
      return;
    }
    StackTraceElement[] stack = window.getStackTrace();
    boolean waits = window.getState() != Thread.State.RUNNABLE;
    while (!answer.await(1, TimeUnit.SECONDS)) {
      if (closed) {
        return;
      }
    }
    if (copiesToNoScreen(stack)) {
      return;
    }
    long answered = System.nanoTime();
    drawn = drawn() - drawn;
    painted = painted() - painted;
    double stolen = STOLEN.millis(asked, answered);
    double millis = Math.max(0, (answered - asked) / 1e6 - stolen);
    // A thread whose core stands still computes, as far as the system knows: each of the two.
    double computed = Math.max(0, drawn - stolen) + Math.max(0, painted - stolen);
    double busy = waits && !waitsForPicture(stack) ? millis : computed;
    note(new Stall(millis, busy, text(stack)));
  }

  private static StolenTime stolen() {
    try {
      return StolenTime.watch();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the window's thread has computed so far, in milliseconds.
  private double drawn() {
    return threads.getThreadCpuTime(window.threadId()) / 1e6;
  }

  /// The same of the one that paints for it.
  private double painted() {
    return painter.map(thread -> threads.getThreadCpuTime(thread.threadId())).orElse(0L) / 1e6;
  }

  private static boolean waitsForPicture(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .anyMatch(
            at ->
                at.getMethodName().contains("waitForRendering")
                    || at.getClassName().startsWith("com.sun.prism"));
  }

  /// JavaFX's headless platform copies pictures byte by byte, which no display does.
  private static boolean copiesToNoScreen(StackTraceElement[] stack) {
    return Arrays.stream(stack).anyMatch(at -> at.getClassName().endsWith("HeadlessWindow"));
  }

  private static String text(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .map(frame -> "  " + frame)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private void note(Stall stall) {
    if (worst.isEmpty() || worst.get().busyMillis() < stall.busyMillis()) {
      worst = Optional.of(stall);
    }
  }

  /// The longest of all that count.
  public Optional<Stall> worst() {
    return worst;
  }

  /// Begins anew: what was before does not count.
  public void forget() {
    worst = Optional.empty();
  }

  /// Fails when the window blocked longer than it may; what it may and should not is written down.
  ///
  /// @param most milliseconds of the window's own
  public void check(double most) {
    worst.ifPresent(
        stall -> {
          String words = "the window blocked for " + stall;
          if (stall.busyMillis() > most) {
            throw new AssertionError(words);
          }
          words.lines().findFirst().ifPresent(System.out::println);
        });
  }

  @Override
  public void close() {
    closed = true;
    watcher.interrupt();
  }
}
