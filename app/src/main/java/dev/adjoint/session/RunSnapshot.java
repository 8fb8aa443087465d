// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A run as it stands at one moment: all steps, how many are done, and every number as of then.
/// Immutable; tensors are shared with the run.
///
/// @param gradients of the loss by an output, summed as far as the pass has come
/// @param contributions what came back along single wires
/// @param elapsedNanos time that each node took in all its steps so far, as measured
/// @param iteration counts the runs whose assignments hold, from 1
/// @param stopped why the run stopped here, when a breakpoint stopped it
public record RunSnapshot(
    List<PlannedStep> steps,
    int done,
    Map<PortRef, Tensor> values,
    Map<PortRef, Tensor> gradients,
    Map<Wire, Tensor> contributions,
    Optional<TraceStep> current,
    Optional<PortRef> loss,
    Map<String, Long> elapsedNanos,
    Optional<BreakHit> stopped,
    int iteration) {
  public static final RunSnapshot NONE =
      new RunSnapshot(
          List.of(),
          0,
          Map.of(),
          Map.of(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          1);

  public RunSnapshot {
    steps = List.copyOf(steps);
    values = Map.copyOf(values);
    gradients = Map.copyOf(gradients);
    contributions = Map.copyOf(contributions);
    elapsedNanos = Map.copyOf(elapsedNanos);
  }

  /// Whether there is a run to look at.
  public boolean exists() {
    return !steps.isEmpty();
  }

  public boolean atEnd() {
    return done == steps.size();
  }

  public boolean inBackward() {
    return current.map(TraceStep::phase).filter(Phase.BACKWARD::equals).isPresent();
  }

  /// The loss itself, once it is computed.
  public Optional<Tensor> lossValue() {
    return loss.map(values::get);
  }
}
