// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.Finding;
import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.engine.MemoryUse;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A run as it stands at one moment: where it is, every number as of then, and what looking back
/// costs. Immutable; tensors are shared with the run.
///
/// @param owned parameters that layers own, and what decides random numbers
/// @param loss what the backward pass starts from
/// @param stopped why the run stopped here, when a breakpoint stopped it
/// @param memory what is held so that every moment can be gone back to
/// @param stale what is shown from before an edit that waits to be taken up
/// @param recomputed how many steps the last edit made the run compute again
/// @param revision counts the edits that the run has taken up
/// @param insides what was stepped into
public record RunSnapshot(
    RunPlace place,
    RunNumbers numbers,
    OwnedValues owned,
    Optional<PortRef> loss,
    Optional<BreakHit> stopped,
    MemoryUse memory,
    Stale stale,
    int recomputed,
    long revision,
    Insides insides) {
  public static final RunSnapshot NONE =
      new RunSnapshot(
          RunPlace.NONE,
          RunNumbers.NONE,
          OwnedValues.NONE,
          Optional.empty(),
          Optional.empty(),
          MemoryUse.NONE,
          Stale.NONE,
          0,
          0,
          Insides.NONE);

  /// Of a body or a composite, as part of a run.
  static RunSnapshot inside(RunPlace place, RunNumbers numbers) {
    return new RunSnapshot(
        place,
        numbers,
        OwnedValues.NONE,
        Optional.empty(),
        Optional.empty(),
        MemoryUse.NONE,
        Stale.NONE,
        0,
        0,
        Insides.NONE);
  }

  /// The bodies that were stepped into, the outermost first.
  public List<InnerMoment> inner() {
    return insides.bodies();
  }

  /// The same moment as seen from a body: its run, if it has been stepped into.
  public RunSnapshot at(List<BodyPlace> path) {
    if (path.isEmpty()) {
      return this;
    }
    return inner().stream()
        .filter(moment -> moment.path().equals(path))
        .map(InnerMoment::snapshot)
        .findFirst()
        .orElse(NONE);
  }

  public List<PlannedStep> steps() {
    return place.steps();
  }

  /// How many steps lie before this moment.
  public int done() {
    return place.done();
  }

  public Optional<TraceStep> current() {
    return place.current();
  }

  /// Counts the runs whose updates hold, from 1.
  public long iteration() {
    return place.iteration();
  }

  public Map<PortRef, Tensor> values() {
    return numbers.values();
  }

  public Map<PortRef, Tensor> gradients() {
    return numbers.gradients();
  }

  public Map<Wire, Tensor> contributions() {
    return numbers.contributions();
  }

  /// Where the first NaN or infinity arose.
  public Optional<Finding> firstNonFinite() {
    return numbers.firstNonFinite();
  }

  /// Whether there is a run to look at.
  public boolean exists() {
    return !place.steps().isEmpty();
  }

  /// Whether the iteration is over.
  public boolean atEnd() {
    return place.done() == place.steps().size();
  }

  public boolean inBackward() {
    return current().map(TraceStep::phase).filter(Phase.BACKWARD::equals).isPresent();
  }

  /// The loss itself, once it is computed.
  public Optional<Tensor> lossValue() {
    return loss.map(values()::get);
  }

  /// The loss as a number, once it is computed and if it is one.
  public OptionalDouble lossNumber() {
    return lossValue()
        .filter(value -> value.elements() == 1)
        .map(value -> OptionalDouble.of(value.get(0)))
        .orElse(OptionalDouble.empty());
  }
}
