// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Turns Ctrl+C and a polite kill into a request to stop, and holds the process back until the work
/// has stopped and saved. Closing says that it has.
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::await, "stop politely");

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void await() {
    asked.set(true);
    try {
      finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isAsked() {
    return asked.get();
  }

  @Override
  public void close() {
    finished.countDown();
    if (!asked.get()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException justNow) {
        // The process is ending: the hook finds the work finished.
        asked.set(true);
      }
    }
  }
}
