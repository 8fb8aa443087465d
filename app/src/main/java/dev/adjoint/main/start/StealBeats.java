// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/// A program that notes when cores of this machine stood still: those of a virtual machine do,
/// while its host has something else to do ("steal time"), and most hosts do not tell.
///
/// On every core a thread sleeps two milliseconds at a time, with a priority above all that
/// computes there. Where one wakes late, nobody could have computed on that core. A program of its
/// own, as within another its threads would be held up whenever that one collects garbage. Needs
/// Linux and the right to such priorities (`sched_setscheduler(2)`), else it ends with 1.
///
/// ```
/// StealBeats FILE
/// ```
///
/// To the file it adds a line for every time that a core stood still: the core's number, when it
/// began and when it ended, in nanoseconds of [System#nanoTime], which on Linux is one clock for
/// all programs. It says [#BEATING] once it watches, and ends when its input does.
public final class StealBeats {
  static final String BEATING = "beating";

  private static final Duration BEAT = Duration.ofMillis(2);

  /// What is less late is not told.
  private static final long LATE_NANOS = 1_000_000;

  /// `SCHED_FIFO`
  private static final int FIRST_COME = 1;

  private static final FunctionDescriptor SET_AFFINITY =
      FunctionDescriptor.of(
          ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS);
  private static final FunctionDescriptor SET_SCHEDULER =
      FunctionDescriptor.of(
          ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS);

  private final Path file;
  private final CountDownLatch begun;
  private final AtomicBoolean refused = new AtomicBoolean();

  private StealBeats(Path file, int cores) {
    this.file = file;
    this.begun = new CountDownLatch(cores);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("wanted: FILE");
    }
    int cores = Runtime.getRuntime().availableProcessors();
    StealBeats beats = new StealBeats(Path.of(arguments[0]), cores);
    for (int i = 0; i < cores; i++) {
      int core = i;
      Thread.ofPlatform().daemon().name("beat-" + core).start(() -> beats.beat(core));
    }
    beats.begun.await();
    if (beats.refused.get()) {
      System.exit(1);
    }
    System.out.println(BEATING);
    while (System.in.read() >= 0) {
      // Until who asked for it ends.
    }
  }

  private void beat(int core) {
    boolean mayBeat = isPinned(core) && isFirst();
    refused.compareAndSet(false, !mayBeat);
    begun.countDown();
    long last = System.nanoTime();
    while (mayBeat) {
      try {
        Thread.sleep(BEAT);
      } catch (InterruptedException nobodyDoes) {
        return;
      }
      long now = System.nanoTime();
      long awake = last + BEAT.toNanos();
      if (now - awake > LATE_NANOS) {
        note(core, awake, now);
      }
      last = System.nanoTime();
    }
  }

  private synchronized void note(int core, long since, long until) {
    try {
      Files.writeString(
          file,
          core + " " + since + " " + until + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException full) {
      System.exit(1);
    }
  }

  /// From now on this thread runs on that core only, if the system allows it.
  private static boolean isPinned(int core) {
    byte[] set = new byte[Math.ceilDiv(core + 1, Long.SIZE) * Long.BYTES];
    set[core / Byte.SIZE] = (byte) (1 << core % Byte.SIZE);
    return call("sched_setaffinity", SET_AFFINITY, List.of(0, (long) set.length), set);
  }

  /// From now on this thread comes before all others, if the system allows it.
  private static boolean isFirst() {
    byte[] lowestOfThese = {1, 0, 0, 0};
    return call("sched_setscheduler", SET_SCHEDULER, List.of(0, FIRST_COME), lowestOfThese);
  }

  /// @param data what the last argument points to
  private static boolean call(
      String name, FunctionDescriptor type, List<Object> arguments, byte[] data) {
    try (Arena arena = Arena.ofConfined()) {
      List<Object> all = new ArrayList<>(arguments);
      all.add(arena.allocateFrom(ValueLayout.JAVA_BYTE, data));
      return LibraryCall.succeeds(name, type, all);
    }
  }
}
