// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.Condition;
import java.util.OptionalLong;

/// A breakpoint as a person set it.
///
/// @param id stays the same whatever else changes
/// @param gradient whether it looks at gradients in the backward pass rather than at values
/// @param hits how often it has stopped a run
/// @param iteration in a body, the only iteration of its loop in which it stops, from 0
public record SetBreakpoint(
    long id,
    BreakPlace place,
    boolean gradient,
    Condition condition,
    boolean enabled,
    long hits,
    OptionalLong iteration) {

  /// One that stops in every iteration.
  public SetBreakpoint(
      long id,
      BreakPlace place,
      boolean gradient,
      Condition condition,
      boolean enabled,
      long hits) {
    this(id, place, gradient, condition, enabled, hits, OptionalLong.empty());
  }

  public boolean conditional() {
    return !(condition instanceof Condition.Always) || iteration.isPresent();
  }

  public SetBreakpoint withCondition(Condition other) {
    return new SetBreakpoint(id, place, gradient, other, enabled, hits, iteration);
  }

  public SetBreakpoint withEnabled(boolean on) {
    return new SetBreakpoint(id, place, gradient, condition, on, hits, iteration);
  }

  public SetBreakpoint onGradients(boolean other) {
    return new SetBreakpoint(id, place, other, condition, enabled, hits, iteration);
  }

  public SetBreakpoint inIteration(OptionalLong only) {
    return new SetBreakpoint(id, place, gradient, condition, enabled, hits, only);
  }

  SetBreakpoint hitOnceMore() {
    return new SetBreakpoint(id, place, gradient, condition, enabled, hits + 1, iteration);
  }

  SetBreakpoint renamed(BodyRenaming names) {
    return new SetBreakpoint(
        id, place.renamed(names), gradient, condition, enabled, hits, iteration);
  }

  /// Whether both would stop at the same place for the same side.
  boolean sits(BreakPlace where, boolean onGradient) {
    return place.equals(where) && gradient == onGradient;
  }
}
