// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.session.ProjectSource;
import org.jspecify.annotations.Nullable;

/// One press of Train, so that news of a run that was given up are not taken for the present one.
///
/// It is halted from the window's thread; the rest is the worker's.
final class TrainingRun {
  private volatile boolean halted;
  private volatile TrainingState haltedAs = TrainingState.STOPPED;
  private @Nullable Parts parts;

  /// What the worker needs while there is something to train.
  record Parts(ProjectSource project, TrainingJob job, TrainingMeter meter, RunWatcher watcher) {}

  /// Ends after the step at hand.
  void halt(TrainingState as) {
    haltedAs = as;
    halted = true;
  }

  /// Whatever it ends as.
  void halt() {
    halted = true;
  }

  boolean isHalted() {
    return halted;
  }

  TrainingState haltedAs() {
    return haltedAs;
  }

  /// After a pause.
  void goOn() {
    halted = false;
  }

  void use(Parts opened) {
    parts = opened;
  }

  @Nullable Parts parts() {
    return parts;
  }

  void free() {
    Parts used = parts;
    parts = null;
    if (used != null) {
      used.job().close();
    }
  }
}
