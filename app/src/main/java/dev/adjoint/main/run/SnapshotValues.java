// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.run;

import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.inspector.RunValues;
import dev.adjoint.plan.Phase;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.session.Stale;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// The numbers of a run as of one moment, in the inspector's words. No record: whether two moments
/// have equal numbers would be asked at every step, and would be read off all tensors.
public final class SnapshotValues implements RunValues {
  private final RunSnapshot snapshot;

  public SnapshotValues(RunSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  @Override
  public Optional<Tensor> value(PortRef ref) {
    return Optional.ofNullable(snapshot.values().get(ref));
  }

  @Override
  public Optional<Tensor> gradient(PortRef ref) {
    return Optional.ofNullable(snapshot.gradients().get(ref));
  }

  @Override
  public boolean isStale(PortRef ref, boolean gradient) {
    Stale stale = snapshot.stale();
    return (gradient ? stale.gradients() : stale.values()).contains(ref);
  }

  @Override
  public Optional<Tensor> contribution(Wire wire) {
    return Optional.ofNullable(snapshot.contributions().get(wire));
  }

  @Override
  public Optional<Tensor> owned(String name) {
    return Optional.ofNullable(snapshot.owned().values().get(name));
  }

  @Override
  public Optional<Tensor> ownedGradient(String name) {
    return Optional.ofNullable(snapshot.numbers().stateGradients().get(name));
  }

  @Override
  public Terms terms() {
    return new Terms(snapshot.owned().training(), snapshot.owned().runKey());
  }

  @Override
  public Optional<Tensor> used(PortRef ref) {
    return Optional.ofNullable(snapshot.owned().sources().get(ref)).or(() -> value(ref));
  }

  @Override
  public boolean complete() {
    return snapshot.exists()
        && snapshot.steps().subList(snapshot.done(), snapshot.steps().size()).stream()
            .noneMatch(step -> step.phase() == Phase.BACKWARD)
        && snapshot.done() > 0;
  }

  @Override
  public Optional<PortRef> loss() {
    return snapshot.loss();
  }

  @Override
  public Moment moment(String node) {
    return snapshot
        .current()
        .filter(step -> step.node().equals(node))
        .map(step -> moment(step.phase()))
        .orElse(Moment.NONE);
  }

  private static RunValues.Moment moment(Phase phase) {
    return switch (phase) {
      case FORWARD -> RunValues.Moment.FORWARD;
      case BACKWARD -> RunValues.Moment.BACKWARD;
      case UPDATE -> RunValues.Moment.UPDATE;
    };
  }
}
