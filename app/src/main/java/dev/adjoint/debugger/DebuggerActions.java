// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

/// What a person can do with a run.
public interface DebuggerActions {
  /// Back to before the first step of the iteration; from there to the earliest iteration.
  void restart();

  /// One step back in time.
  void stepBack();

  /// Runs on step by step at the chosen speed, or pauses.
  void runOrPause();

  void stepForward();

  /// Into the next op when it is made of others.
  void stepInto();

  /// Finishes the op that was stepped into.
  void stepOut();

  /// To the end, or to the next breakpoint, without showing each step.
  void toEnd();

  /// Ends what is under way; gives the run up when nothing is.
  void stop();

  /// On to where the selected node is computed, or its gradient.
  void runToSelection();

  /// Sets or clears the breakpoint at step `index`.
  void toggleBreakpoint(int index);
}
