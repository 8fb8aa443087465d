// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.engine.Debugger;
import dev.adjoint.engine.EngineException;
import dev.adjoint.engine.FlowPlan;
import dev.adjoint.engine.IterationReader;
import dev.adjoint.engine.RunStopped;
import dev.adjoint.engine.Walk;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.type.Tensor;
import dev.adjoint.unroll.Shown;
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
  /// @param between what those that are not drawn have given back
  record Read(
      Debugger around,
      boolean back,
      Optional<Unrolled> drawn,
      long count,
      Map<Long, RunNumbers> iterations,
      Map<Wire, Tensor> between) {

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
    Map<Wire, Tensor> between = new HashMap<>();
    if (drawn.filter(now -> now.shown().count() == reader.count()).isPresent()) {
      Shown shown = drawn.get().shown();
      Optional<PassedOver> passed =
          reader.areBackward() && !shown.isWhole()
              ? Optional.of(new PassedOver(plan(around, drawn.get()), drawn.get()))
              : Optional.empty();
      reader.read(
          t -> shown.shows(t) || passed.isPresent(),
          (iteration, t) -> {
            if (shown.shows(t)) {
              iterations.put(t, numbers(iteration));
            } else {
              passed.ifPresent(all -> all.add(iteration, t));
            }
          });
      passed.ifPresent(all -> between.putAll(all.contributions()));
    }
    return new Read(around, reader.areBackward(), drawn, reader.count(), iterations, between);
  }

  private static FlowPlan plan(Debugger around, Unrolled drawn) {
    Node node = around.types().graph().node(drawn.loop()).orElseThrow();
    return FlowPlan.repeating(node, around.types().op(drawn.loop()).orElseThrow());
  }

  /// All numbers of a finished iteration.
  static RunNumbers numbers(Debugger iteration) {
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
