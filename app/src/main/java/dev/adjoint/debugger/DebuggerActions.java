// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

/// What a person can do with a run.
public interface DebuggerActions {
  /// Back to before the first step.
  void restart();

  /// One step back in time.
  void stepBack();

  /// Runs on step by step at the chosen speed, or pauses.
  void runOrPause();

  void stepForward();

  /// To the end, or to the next breakpoint, without showing each step.
  void toEnd();

  /// Gives the run up.
  void stop();

  /// To the moment when `done` steps are done, forward or back.
  void seek(int done);

  /// Sets or clears the breakpoint at step `index`.
  void toggleBreakpoint(int index);
}
