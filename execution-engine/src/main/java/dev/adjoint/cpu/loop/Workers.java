// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The threads of a CPU backend: splits a range into one part a thread. The caller computes the
/// first part itself. Workers spin for a moment after their part, so that a chain of kernels does
/// not pay for waking them, then park. Dispatching allocates nothing. One caller at a time; tasks
/// do not nest.
public final class Workers implements AutoCloseable {

  /// Below this many simple element operations a second thread costs more than it gives.
  public static final long GRAIN = 32 * 1024;

  private static final long SPIN_NANOS = 30_000;
  private static final long ALIGNED = 64;
  private static final int PATIENCE = 20_000;

  /// Computes part of a range; `lane` numbers the part, below [Workers#threads].
  @FunctionalInterface
  public interface Task {
    void run(long from, long to, int lane);
  }

  private final Thread[] threads;
  private final AtomicInteger unfinished = new AtomicInteger();
  private volatile int generation;
  private volatile boolean closed;
  private @Nullable Task task;
  private long total;
  private int parts;
  private volatile @Nullable Throwable fault;

  /// @param threads including the caller
  public Workers(int threads) {
    this.threads = new Thread[threads - 1];
    for (int i = 0; i < this.threads.length; i++) {
      int lane = i + 1;
      this.threads[i] =
          Thread.ofPlatform().daemon().name("cpu-worker-" + lane).start(() -> serve(lane));
    }
  }

  public int threads() {
    return threads.length + 1;
  }

  /// Runs `body` over `0…size`, in parts of `grain` or more, and returns when all are done. A fault
  /// in any part is thrown here.
  public void run(long size, long grain, Task body) {
    int wanted = (int) Math.min(threads(), Math.max(1, size / Math.max(1, grain)));
    if (wanted == 1) {
      body.run(0, size, 0);
      return;
    }
    task = body;
    total = size;
    parts = wanted;
    fault = null;
    unfinished.set(threads.length);
    generation++;
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
    part(0);
    for (int spins = 0; unfinished.get() > 0; spins++) {
      if (spins < PATIENCE) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
    task = null;
    rethrow();
  }

  private void rethrow() {
    Throwable thrown = fault;
    fault = null;
    switch (thrown) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(thrown);
    }
  }

  private void part(int lane) {
    Task body = task;
    if (lane >= parts || body == null) {
      return;
    }
    long size = (total + parts - 1) / parts;
    if (size > ALIGNED) {
      size = (size + ALIGNED - 1) / ALIGNED * ALIGNED;
    }
    long from = Math.min(total, lane * size);
    long to = lane == parts - 1 ? total : Math.min(total, from + size);
    try {
      if (from < to) {
        body.run(from, to, lane);
      }
    } catch (Throwable e) {
      fault = e;
    }
  }

  private void serve(int lane) {
    int seen = 0;
    while (!closed) {
      seen = await(seen);
      if (!closed) {
        part(lane);
        unfinished.decrementAndGet();
      }
    }
  }

  private int await(int seen) {
    long spinUntil = System.nanoTime() + SPIN_NANOS;
    while (generation == seen && !closed) {
      if (System.nanoTime() < spinUntil) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
      }
    }
    return generation;
  }

  @Override
  public void close() {
    closed = true;
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
  }
}
