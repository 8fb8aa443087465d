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
/// outer one is stepped into. A branch that was taken is read as one iteration. Each is run once
/// more when its node has gone forward, and when it has gone backward. On the run's thread.
final class LastIterations {
  private final Map<List<BodyPlace>, Read> known = new HashMap<>();

  /// What a watch shows that the run is not stepped into.
  record Unseen(Optional<Tensor> tensor, WatchOrigin origin) {
    static final Unseen NONE = new Unseen(Optional.empty(), WatchOrigin.MOMENT);
  }

  /// @param told whether a loop is among what is read, so that there are iterations to tell apart
  private record Found(RunNumbers numbers, boolean told) {}

  /// @param around the run of the graph that holds the loop, or the outermost of them
  /// @param back whether that loop has gone backward, too
  /// @param found empty where a branch on the way was not taken or a loop had no iteration
  private record Read(Debugger around, boolean back, Optional<Found> found) {}

  void forget() {
    known.clear();
  }

  /// Without a tensor where a loop on the way has not run, or a branch was not taken.
  ///
  /// @param top the run of the whole graph
  /// @param inner the bodies that the walk is inside of
  Unseen read(WatchExpression what, Debugger top, Walk walk, List<InnerMoment> inner) {
    List<BodyPlace> way = what.within();
    int open = open(way, inner);
    if (way.size() == open) {
      return Unseen.NONE;
    }
    Debugger around = open == 0 ? top : walk.insides().get(open - 1);
    try {
      return read(around, way, open).map(read -> unseen(what, read)).orElse(Unseen.NONE);
    } catch (EngineException | RunStopped unread) {
      return Unseen.NONE;
    }
  }

  private static Unseen unseen(WatchExpression what, Read read) {
    if (read.found().isEmpty()) {
      return new Unseen(Optional.empty(), WatchOrigin.LEFT_OUT);
    }
    Found found = read.found().get();
    Optional<Tensor> tensor = what.tensor(found.numbers());
    return tensor.isPresent() && found.told()
        ? new Unseen(tensor, WatchOrigin.LAST_ITERATION)
        : new Unseen(tensor, WatchOrigin.MOMENT);
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

  private Optional<Read> read(Debugger around, List<BodyPlace> way, int from) {
    Optional<IterationReader> found = IterationReader.of(around, way.get(from).node());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (IterationReader reader = found.get()) {
      Read last = known.get(way);
      boolean still = last != null && last.around == around && last.back == reader.areBackward();
      if (!still) {
        known.remove(way);
        Optional<Found> numbers = last(reader, way, from);
        known.put(way, new Read(around, reader.areBackward(), numbers));
      }
    }
    return Optional.ofNullable(known.get(way));
  }

  private static Optional<Found> last(IterationReader reader, List<BodyPlace> way, int at) {
    if (!reader.attribute().equals(way.get(at).attribute())) {
      return Optional.empty();
    }
    long wanted = reader.count() - 1;
    AtomicReference<Optional<Found>> found = new AtomicReference<>(Optional.empty());
    reader.read(t -> t == wanted, (iteration, t) -> found.set(numbers(iteration, way, at + 1)));
    return found.get().map(inner -> new Found(inner.numbers(), inner.told() || reader.areTold()));
  }

  private static Optional<Found> numbers(Debugger iteration, List<BodyPlace> way, int from) {
    if (from == way.size()) {
      return Optional.of(new Found(LoopRuns.numbers(iteration), false));
    }
    Optional<IterationReader> found = IterationReader.of(iteration, way.get(from).node());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (IterationReader inner = found.get()) {
      return last(inner, way, from);
    }
  }
}
