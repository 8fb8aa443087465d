// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.Finding;
import dev.adjoint.debug.TraceStep;
import java.util.Optional;

/// Where a run stopped, and why.
///
/// @param breakpoint the one that stopped it
/// @param step the step it stopped after; none when an input or a parameter stopped it before the
///   first
/// @param found what met the condition; none where a place was merely reached
/// @param culprit the first tensor in the order of execution that meets the condition
public record BreakHit(
    SetBreakpoint breakpoint,
    Optional<TraceStep> step,
    Optional<Finding> found,
    Optional<Finding> culprit) {

  /// The node to look at: where it began.
  public Optional<String> node() {
    return place().map(NodePlace::node);
  }

  /// Where that node is.
  public Optional<NodePlace> place() {
    return culprit.map(BreakHit::placeOf).or(this::stoppedAt);
  }

  /// Where the run stopped.
  public Optional<NodePlace> stoppedAt() {
    return found
        .map(BreakHit::placeOf)
        .or(() -> step.map(taken -> NodePlace.at(taken.within(), taken.node())));
  }

  private static NodePlace placeOf(Finding finding) {
    return NodePlace.at(finding.within(), finding.node());
  }

  /// Whether the fault began at an earlier tensor than the one that stopped the run.
  public boolean beganElsewhere() {
    return culprit.isPresent()
        && found.isPresent()
        && (!culprit.get().subject().equals(found.get().subject())
            || !culprit.get().within().equals(found.get().within())
            || culprit.get().gradient() != found.get().gradient());
  }
}
