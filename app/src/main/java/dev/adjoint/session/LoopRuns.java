// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.engine.Debugger;
import dev.adjoint.engine.EngineException;
import dev.adjoint.engine.IterationReader;
import dev.adjoint.engine.RunStopped;
import dev.adjoint.engine.Walk;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.PortRef;
import dev.adjoint.unroll.Unrolled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads the iterations of a loop that is looked at drawn out. They are read once for each time the
/// loop has run; from moment to moment only as many of them are shown as there have been. On the
/// run's thread.
final class LoopRuns {
  private Optional<Read> last = Optional.empty();

  /// What the iterations that are drawn have given, in the words of the body.
  ///
  /// @param back whether they have gone backward, too
  /// @param count how many there were
  record Read(
      Debugger around,
      boolean back,
      Optional<Unrolled> drawn,
      long count,
      Map<Long, RunNumbers> iterations) {

    private boolean isOf(Debugger run, boolean backward, Optional<Unrolled> seen) {
      return around == run && back == backward && drawn.equals(seen);
    }
  }

  /// Nothing that was read holds any more.
  void forget() {
    last = Optional.empty();
  }

  /// @param top the run of the whole graph
  /// @param inner the bodies that the walk is inside of
  LoopMoment of(LoopPlace place, Walk walk, Debugger top, List<InnerMoment> inner) {
    Optional<Debugger> around = around(place.path(), walk, top, inner);
    if (around.isEmpty()) {
      return LoopMoment.NONE;
    }
    try {
      Optional<Read> read = read(around.get(), place);
      OptionalLong count =
          read.map(found -> OptionalLong.of(found.count())).orElse(OptionalLong.empty());
      return place
          .drawn()
          .map(drawn -> new LoopReading(place, drawn, around.get(), walk, inner).moment(read))
          .orElseGet(
              () ->
                  new LoopMoment(
                      Optional.of(place), count, OptionalLong.empty(), RunSnapshot.NONE));
    } catch (EngineException | RunStopped unread) {
      forget();
      return LoopMoment.NONE;
    }
  }

  /// The run of the graph that holds the loop.
  private static Optional<Debugger> around(
      List<BodyPlace> path, Walk walk, Debugger top, List<InnerMoment> inner) {
    int depth = path.size() - 1;
    if (depth == 0) {
      return Optional.of(top);
    }
    boolean entered =
        inner.size() >= depth && inner.get(depth - 1).path().equals(path.subList(0, depth));
    return entered ? Optional.of(walk.insides().get(depth - 1)) : Optional.empty();
  }

  private Optional<Read> read(Debugger around, LoopPlace place) {
    Optional<IterationReader> reader = IterationReader.of(around, place.loop());
    if (reader.isEmpty()) {
      return Optional.empty();
    }
    try (IterationReader now = reader.get()) {
      if (last.filter(known -> known.isOf(around, now.areBackward(), place.drawn())).isEmpty()) {
        last = Optional.of(read(around, place.drawn(), now));
      }
    }
    return last;
  }

  private static Read read(Debugger around, Optional<Unrolled> drawn, IterationReader reader) {
    Map<Long, RunNumbers> iterations = new HashMap<>();
    if (drawn.filter(now -> now.shown().count() == reader.count()).isPresent()) {
      reader.read(
          drawn.get().shown()::shows, (iteration, t) -> iterations.put(t, numbers(iteration)));
    }
    return new Read(around, reader.areBackward(), drawn, reader.count(), iterations);
  }

  /// All numbers of a finished iteration.
  private static RunNumbers numbers(Debugger iteration) {
    Content content = new Content(iteration.types().graph(), iteration.types());
    CollectedNumbers all = new CollectedNumbers(iteration);
    for (int i = 0; i < iteration.done(); i++) {
      all.add(iteration.step(i), content, iteration);
    }
    for (PortRef result : content.graph().outputs()) {
      iteration.gradient(result.toString()).ifPresent(slope -> all.putGradient(result, slope));
    }
    return all.finished();
  }
}
