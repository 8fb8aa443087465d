// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.engine.Debugger;
import dev.adjoint.engine.EngineException;
import dev.adjoint.engine.IterationReader;
import dev.adjoint.engine.RunStopped;
import dev.adjoint.engine.Walk;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.type.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// What loops of a run gave in their last iteration, for watches of bodies that the run is not
/// stepped into; of a loop in a loop, in the last iteration of both, or of the inner one where the
/// outer one is stepped into. Each is run once more when its loop has gone forward, and when it has
/// gone backward. On the run's thread.
final class LastIterations {
  private final Map<List<BodyPlace>, Read> known = new HashMap<>();

  /// @param around the run of the graph that holds the loop, or the outermost of them
  /// @param back whether that loop has gone backward, too
  /// @param numbers empty where a loop in it has not run
  private record Read(Debugger around, boolean back, Optional<RunNumbers> numbers) {}

  void forget() {
    known.clear();
  }

  /// Empty where a loop on the way has not run, or is a branch.
  ///
  /// @param top the run of the whole graph
  /// @param inner the bodies that the walk is inside of
  Optional<Tensor> tensor(WatchExpression what, Debugger top, Walk walk, List<InnerMoment> inner) {
    List<BodyPlace> way = what.within();
    int open = open(way, inner);
    if (way.size() == open) {
      return Optional.empty();
    }
    Debugger around = open == 0 ? top : walk.insides().get(open - 1);
    try {
      return read(around, way, open).flatMap(what::tensor);
    } catch (EngineException | RunStopped unread) {
      return Optional.empty();
    }
  }

  /// How many of the bodies on the way the walk is inside of.
  private static int open(List<BodyPlace> way, List<InnerMoment> inner) {
    int open = 0;
    while (open < Math.min(way.size(), inner.size())
        && inner.get(open).path().equals(way.subList(0, open + 1))) {
      open++;
    }
    return open;
  }

  private Optional<RunNumbers> read(Debugger around, List<BodyPlace> way, int from) {
    Optional<IterationReader> found = IterationReader.of(around, way.get(from).node());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (IterationReader reader = found.get()) {
      Read last = known.get(way);
      boolean still = last != null && last.around == around && last.back == reader.areBackward();
      if (!still) {
        known.remove(way);
        Optional<RunNumbers> numbers = last(reader, way, from + 1);
        known.put(way, new Read(around, reader.areBackward(), numbers));
      }
    }
    return Optional.ofNullable(known.get(way)).flatMap(Read::numbers);
  }

  private static Optional<RunNumbers> last(IterationReader reader, List<BodyPlace> way, int from) {
    long wanted = reader.count() - 1;
    AtomicReference<Optional<RunNumbers>> found = new AtomicReference<>(Optional.empty());
    reader.read(t -> t == wanted, (iteration, t) -> found.set(numbers(iteration, way, from)));
    return found.get();
  }

  private static Optional<RunNumbers> numbers(Debugger iteration, List<BodyPlace> way, int from) {
    if (from == way.size()) {
      return Optional.of(LoopRuns.numbers(iteration));
    }
    Optional<IterationReader> found = IterationReader.of(iteration, way.get(from).node());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (IterationReader inner = found.get()) {
      return last(inner, way, from + 1);
    }
  }
}
