// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The threads of a CPU backend: splits a range into at most one part a thread. Whoever is free
/// takes the next part, the caller too, so that a thread that the system keeps from running delays
/// nobody; where the range is cut does not depend on who computes. Workers spin for a moment after
/// their part, so that a chain of kernels does not pay for waking them, then park. Dispatching
/// allocates nothing. One caller at a time; tasks do not nest.
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

  /// What is to be done, in one word so that taking a part is one step: the number of the dispatch
  /// in the upper 32 bits, then 16 for the number of parts and 16 for the next part to take.
  private final AtomicLong claims = new AtomicLong();

  private final AtomicInteger finished = new AtomicInteger();
  private volatile boolean closed;
  private volatile @Nullable Throwable fault;

  // Written before a dispatch is published in claims, constant until all its parts are finished.
  private @Nullable Task task;
  private long total;

  /// @param threads including the caller
  public Workers(int threads) {
    this.threads = new Thread[threads - 1];
    for (int i = 0; i < this.threads.length; i++) {
      this.threads[i] =
          Thread.ofPlatform().daemon().name("cpu-worker-" + (i + 1)).start(this::serve);
    }
  }

  public int threads() {
    return threads.length + 1;
  }

  /// Runs `body` over `0…size`, in parts of `grain` or more, and returns when all are done. A fault
  /// in any part is thrown here.
  public void run(long size, long grain, Task body) {
    int parts = (int) Math.min(threads(), Math.max(1, size / Math.max(1, grain)));
    if (parts == 1) {
      body.run(0, size, 0);
      return;
    }
    task = body;
    total = size;
    fault = null;
    finished.set(0);
    claims.set((dispatch(claims.get()) + 1) << 32 | (long) parts << 16);
    for (int i = 0; i < parts - 1; i++) {
      LockSupport.unpark(threads[i]);
    }
    work();
    for (int spins = 0; finished.get() < parts; spins++) {
      if (spins < PATIENCE) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
    task = null;
    rethrow();
  }

  private static long dispatch(long claim) {
    return claim >>> 32;
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

  /// Takes parts until none is left.
  private void work() {
    while (true) {
      long claim = claims.get();
      int parts = (int) (claim >>> 16 & 0xffff);
      int next = (int) (claim & 0xffff);
      if (next >= parts) {
        return;
      }
      if (claims.compareAndSet(claim, claim + 1)) {
        part(next, parts);
        finished.incrementAndGet();
      }
    }
  }

  private void part(int lane, int parts) {
    long size = (total + parts - 1) / parts;
    if (size > ALIGNED) {
      size = (size + ALIGNED - 1) / ALIGNED * ALIGNED;
    }
    long from = Math.min(total, lane * size);
    long to = lane == parts - 1 ? total : Math.min(total, from + size);
    try {
      if (from < to) {
        Objects.requireNonNull(task).run(from, to, lane);
      }
    } catch (Throwable e) {
      fault = e;
    }
  }

  private void serve() {
    long seen = 0;
    while (!closed) {
      seen = await(seen);
      work();
    }
  }

  /// Waits for a dispatch other than `seen` and returns its number.
  private long await(long seen) {
    long spinUntil = System.nanoTime() + SPIN_NANOS;
    while (dispatch(claims.get()) == seen && !closed) {
      if (System.nanoTime() < spinUntil) {
        Thread.onSpinWait();
      } else {
        LockSupport.park(this);
      }
    }
    return dispatch(claims.get());
  }

  @Override
  public void close() {
    closed = true;
    for (Thread thread : threads) {
      LockSupport.unpark(thread);
    }
  }
}
