// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.session;

import dev.adjoint.document.Beside;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Threads that compute beside the window and make way for it: where there are fewer cores than
/// threads that want one, the window's and its painter's come first, so that it answers while a
/// graph trains.
///
/// Threads that such a thread starts, those of the CPU kernels among them, have its priority from
/// it. On Linux a priority counts only with `-XX:ThreadPriorityPolicy=1`, which the launchers set:
/// what somebody waits for has nice 3, what takes all cores for minutes nice 12. Between them lies
/// the second of the JVM's compilers, nice 10, which makes way for what is waited for and is not
/// starved while a graph trains. Nothing is slower for it while a core is free.
public final class BesideWindow {
  private static final int WAITED_FOR = 2;

  private BesideWindow() {}

  /// A thread that does not keep the program from ending.
  public static Thread.Builder.OfPlatform thread(String name) {
    return Thread.ofPlatform().daemon().priority(WAITED_FOR).name(name);
  }

  /// Such a thread for what computes for minutes on all cores.
  public static Thread.Builder.OfPlatform longThread(String name) {
    return thread(name).priority(Thread.MIN_PRIORITY);
  }

  /// Does one work after the other on such a thread, which ends when it was not needed for some
  /// seconds: nobody has to close this.
  public static ExecutorService worker(String name) {
    return new ThreadPoolExecutor(
        0, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), thread(name).factory());
  }

  /// Such a thread for the works of a document.
  public static Beside works(String name, FxBridge bridge) {
    ExecutorService worker = worker(name);
    return work ->
        worker.execute(
            () -> {
              Runnable result = work.get();
              bridge.publish(worker, result);
            });
  }

  /// Several of them, numbered from 1.
  public static Thread.Builder.OfPlatform threads(String name) {
    return thread(name).name(name, 1);
  }
}
