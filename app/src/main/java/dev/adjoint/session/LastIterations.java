// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.engine.Debugger;
import dev.adjoint.engine.EngineException;
import dev.adjoint.engine.IterationReader;
import dev.adjoint.engine.RunStopped;
import dev.adjoint.type.Tensor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What loops of a run gave in their last iteration, for watches of bodies that the run is not
/// stepped into. Each is run once more when its loop has gone forward, and when it has gone
/// backward. On the run's thread.
final class LastIterations {
  private final Map<String, Read> known = new HashMap<>();

  /// @param back whether the loop has gone backward, too
  private record Read(Debugger around, boolean back, RunNumbers numbers) {}

  void forget() {
    known.clear();
  }

  /// Empty where the loop has not run, lies in a body itself, or is a branch.
  Optional<Tensor> tensor(Debugger run, WatchExpression what) {
    if (what.within().size() != 1) {
      return Optional.empty();
    }
    try {
      return read(run, what.within().getFirst().node()).flatMap(read -> what.tensor(read.numbers));
    } catch (EngineException | RunStopped unread) {
      return Optional.empty();
    }
  }

  private Optional<Read> read(Debugger run, String loop) {
    Optional<IterationReader> found = IterationReader.of(run, loop);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (IterationReader reader = found.get()) {
      Read last = known.get(loop);
      boolean still = last != null && last.around == run && last.back == reader.areBackward();
      if (!still) {
        known.remove(loop);
        long wanted = reader.count() - 1;
        reader.read(
            t -> t == wanted,
            (iteration, t) ->
                known.put(loop, new Read(run, reader.areBackward(), LoopRuns.numbers(iteration))));
      }
    }
    return Optional.ofNullable(known.get(loop));
  }
}
