// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;

/// What a person looks at of a run beside the moment it stands at. On the window's thread.
///
/// The first time of a step is that of the one time it was done. While nobody waits for the run,
/// steps of nodes that are looked at are repeated until their times are steady.
public final class RunSight {
  private final RunWorker worker;
  private final PublishedRun published;
  private final Attention attention;

  RunSight(RunWorker worker, PublishedRun published, Attention attention) {
    this.worker = worker;
    this.published = published;
    this.attention = attention;
  }

  /// Nodes whose numbers are wanted even where memory is short, and whose times: those a person has
  /// selected.
  public void lookAt(Set<String> nodes) {
    if (attention.turnTo(nodes, published.snapshot().get().numbers().dropped())) {
      worker.touch(attention::guide);
    }
    worker.rest();
  }

  /// Whether times of all nodes are looked at.
  public void lookAtTimes(boolean all) {
    attention.turnToTimes(all);
    worker.rest();
  }

  /// Changes before the run's snapshot, and while the run rests.
  public ReadOnlyObjectProperty<RunTimes> timesProperty() {
    return published.times();
  }

  /// What the nodes took as of the moment that the run stands at.
  public MomentTimes times() {
    return MomentTimes.of(published.snapshot().get(), published.times().get());
  }
}
