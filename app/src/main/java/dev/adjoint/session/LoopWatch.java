// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.graph.BodyPlace;
import dev.adjoint.scene.RunPicture;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/// What the window sees of a loop that is looked at with its iterations side by side.
public final class LoopWatch {
  private final RunWorker worker;
  private final PublishedRun published;
  private volatile Optional<LoopPlace> place = Optional.empty();

  LoopWatch(RunWorker worker, PublishedRun published) {
    this.worker = worker;
    this.published = published;
  }

  /// The loop with the numbers of all its iterations; changes before the run's snapshot.
  public ReadOnlyObjectProperty<LoopMoment> momentProperty() {
    return published.loop();
  }

  /// What the canvas shows of it; changes before the run's picture.
  public ReadOnlyObjectProperty<RunPicture> pictureProperty() {
    return published.loopPicture();
  }

  /// The loop that is looked at from now on, or none.
  public void lookAt(Optional<LoopPlace> loop) {
    if (!loop.equals(place)) {
      place = loop;
      worker.touch(this::show);
    }
  }

  /// On the run's thread.
  void show(DebuggedRun run) {
    run.reader().lookAtLoop(place);
  }

  /// To the start of an iteration of the loop with that body, if the run is stepped into it.
  public void toIteration(List<BodyPlace> body, long iteration) {
    worker.touch(run -> run.toIteration(body, iteration));
  }
}
