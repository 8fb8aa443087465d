// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

/// Where a training run is.
public enum TrainingState {
  NONE,
  /// Data are being read and the graph compiled.
  LOADING,
  RUNNING,
  /// Can be gone on with.
  PAUSED,
  /// Ended by request; the weights are as they were then.
  STOPPED,
  DONE,
  FAILED;

  /// Whether the worker is at it.
  public boolean isBusy() {
    return this == LOADING || this == RUNNING;
  }

  /// Whether there is a run that can be stopped.
  public boolean isActive() {
    return isBusy() || this == PAUSED;
  }
}
