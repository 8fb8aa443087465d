// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.session;

/// Threads that compute beside the window and make way for it: where there are fewer cores than
/// threads that want one, the window's and its painter's come first, so that it answers while a
/// graph trains.
///
/// Threads that such a thread starts, those of the CPU kernels among them, have its priority from
/// it. On Linux a priority counts only with `-XX:ThreadPriorityPolicy=1` (lowest: nice 4), which
/// the launchers set. Nothing is slower for it while a core is free.
public final class BesideWindow {
  private BesideWindow() {}

  /// A thread that does not keep the program from ending.
  public static Thread.Builder.OfPlatform thread(String name) {
    return Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name(name);
  }

  /// Several of them, numbered from 1.
  public static Thread.Builder.OfPlatform threads(String name) {
    return thread(name).name(name, 1);
  }
}
