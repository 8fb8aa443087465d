// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.Contribution;
import dev.adjoint.debug.Parts;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.engine.Debugger;
import dev.adjoint.engine.Walk;
import dev.adjoint.graph.PortRef;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import dev.adjoint.unroll.Column;
import dev.adjoint.unroll.Unrolled;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// One moment of a loop drawn out: the iterations there have been by now, the one that the run is
/// stepped into as far as it has come, and what lies around them.
final class LoopReading {
  private final LoopPlace place;
  private final Unrolled drawn;
  private final Debugger around;
  private final Optional<InnerMoment> inside;
  private final Optional<Debugger> iteration;
  private final OptionalLong at;
  private final boolean back;

  LoopReading(
      LoopPlace place, Unrolled drawn, Debugger around, Walk walk, List<InnerMoment> inner) {
    this.place = place;
    this.drawn = drawn;
    this.around = around;
    int depth = place.path().size() - 1;
    inside = inner.stream().filter(moment -> moment.path().equals(place.path())).findFirst();
    iteration = inside.map(moment -> walk.insides().get(depth));
    at =
        inside
            .flatMap(InnerMoment::round)
            .map(round -> OptionalLong.of(round.iteration()))
            .orElse(OptionalLong.empty());
    back = loopSteps(Phase.BACKWARD).anyMatch(step -> step < around.done());
  }

  LoopMoment moment(Optional<LoopRuns.Read> read) {
    OptionalLong count =
        read.map(found -> OptionalLong.of(found.count())).orElse(OptionalLong.empty());
    RunSnapshot snapshot = RunSnapshot.inside(runPlace(), numbers(read));
    return new LoopMoment(Optional.of(place), count, at, snapshot);
  }

  private RunNumbers numbers(Optional<LoopRuns.Read> read) {
    DrawnNumbers all = new DrawnNumbers(drawn);
    drawn.outside().forEach((node, ref) -> all.value(node, around.value(ref)));
    for (Column column : drawn.columns()) {
      RunNumbers whole = read.map(found -> found.iterations().get(column.iteration())).orElse(null);
      if (whole != null) {
        add(all, column, whole);
      }
    }
    // While the run is inside, what the loop gives as a whole lies ahead.
    if (inside.isEmpty() || back) {
      drawn.stacks().forEach((node, output) -> all.value(node, around.value(given(output))));
    }
    if (back) {
      drawn
          .stacks()
          .forEach((node, output) -> all.gradient(node, around.gradient(given(output).toString())));
    }
    if (back && inside.isEmpty()) {
      drawn.outside().forEach((node, ref) -> all.gradient(node, contributed(ref)));
    }
    if (back && at.orElse(-1) < drawn.shown().first()) {
      read.ifPresent(found -> found.between().forEach(all::contribution));
    }
    new Seams(drawn).add(all);
    return all.finished();
  }

  private PortRef given(int output) {
    return new PortRef(place.loop(), output);
  }

  private void add(DrawnNumbers all, Column column, RunNumbers whole) {
    long t = column.iteration();
    if (at.isEmpty()) {
      all.add(column, whole, back);
    } else if (t == at.getAsLong()) {
      all.add(column, inside.orElseThrow().snapshot().numbers(), back);
      arrived(all, column);
    } else if (back) {
      all.add(column, whole, t > at.getAsLong());
    } else if (t < at.getAsLong()) {
      all.add(column, whole, false);
    }
  }

  /// The gradients that an iteration begins with.
  private void arrived(DrawnNumbers all, Column column) {
    for (PortRef result : results()) {
      String node = column.at(result).node();
      if (back && result.output() == 0 && column.nodes().containsValue(node)) {
        all.gradient(node, iteration.flatMap(run -> run.gradient(result.toString())));
      }
    }
  }

  private List<PortRef> results() {
    return inside.map(moment -> moment.content().graph().outputs()).orElse(List.of());
  }

  /// What the loop adds to the gradient by a value from outside; several wires may come from it.
  private Optional<Tensor> contributed(PortRef ref) {
    return loopSteps(Phase.BACKWARD)
        .filter(step -> step < around.done())
        .mapToObj(around::step)
        .flatMap(step -> step.contributions().stream())
        .filter(part -> part.target().equals(ref.toString()))
        .map(Contribution::gradient)
        .reduce(PassedOver::sum);
  }

  /// The loop's own steps in the run around it.
  private IntStream loopSteps(Phase phase) {
    List<PlannedStep> steps = around.schedule();
    return IntStream.range(0, steps.size())
        .filter(i -> steps.get(i).phase() == phase && steps.get(i).node().equals(place.loop()));
  }

  /// Within the loop the steps of the iteration at hand; outside its own.
  private RunPlace runPlace() {
    if (inside.isPresent()) {
      RunPlace inner = inside.get().snapshot().place();
      return placeOf(
          inner.steps().stream()
              .map(step -> new PlannedStep(step.phase(), drawn(step.node())))
              .toList(),
          inner.done(),
          inner.parts(),
          inner.current().map(this::drawn));
    }
    List<Integer> own =
        IntStream.concat(loopSteps(Phase.FORWARD), loopSteps(Phase.BACKWARD)).boxed().toList();
    int done = (int) own.stream().filter(step -> step < around.done()).count();
    List<PlannedStep> steps = own.stream().map(around.schedule()::get).toList();
    return placeOf(steps, done, Parts.WHOLE, Optional.empty());
  }

  private static RunPlace placeOf(
      List<PlannedStep> steps, int done, Parts parts, Optional<TraceStep> current) {
    return new RunPlace(steps, done, parts, current, Optional.empty(), 1, 1, 1);
  }

  /// The node that stands for one of the iteration at hand.
  private String drawn(String inBody) {
    return drawn
        .column(at.orElse(-1))
        .map(column -> column.at(PortRef.of(inBody)).node())
        .or(drawn::between)
        .orElse(inBody);
  }

  private TraceStep drawn(TraceStep step) {
    return new TraceStep(
        step.index(),
        step.phase(),
        drawn(step.node()),
        step.op(),
        step.inputs(),
        step.outputs(),
        step.upstream(),
        step.contributions(),
        step.elapsedNanos(),
        step.within());
  }
}
