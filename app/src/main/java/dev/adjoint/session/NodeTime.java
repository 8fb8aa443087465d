// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

/// What the steps of a node took so far.
///
/// @param nanos of all of them together
/// @param steps how many they were
public record NodeTime(long nanos, int steps, Kind kind) {
  /// What the figure is.
  public enum Kind {
    /// Of one run of each step, warming up included; a better figure can be had.
    PROVISIONAL,
    /// Of one run of each step, and no better figure will come.
    ONCE,
    /// The median of many repetitions once everything was warm.
    STEADY
  }

  static NodeTime once(long nanos) {
    return new NodeTime(nanos, 1, Kind.ONCE);
  }

  NodeTime plus(NodeTime other) {
    return new NodeTime(nanos + other.nanos, steps + other.steps, kind);
  }

  public boolean isSteady() {
    return kind == Kind.STEADY;
  }
}
