// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.debug.Condition;
import java.util.Map;

/// A breakpoint as a person set it.
///
/// @param id stays the same whatever else changes
/// @param gradient whether it looks at gradients in the backward pass rather than at values
/// @param hits how often it has stopped a run
public record SetBreakpoint(
    long id, BreakPlace place, boolean gradient, Condition condition, boolean enabled, long hits) {

  public boolean conditional() {
    return !(condition instanceof Condition.Always);
  }

  public SetBreakpoint withCondition(Condition other) {
    return new SetBreakpoint(id, place, gradient, other, enabled, hits);
  }

  public SetBreakpoint withEnabled(boolean on) {
    return new SetBreakpoint(id, place, gradient, condition, on, hits);
  }

  public SetBreakpoint onGradients(boolean other) {
    return new SetBreakpoint(id, place, other, condition, enabled, hits);
  }

  SetBreakpoint hitOnceMore() {
    return new SetBreakpoint(id, place, gradient, condition, enabled, hits + 1);
  }

  SetBreakpoint renamed(Map<String, String> names) {
    return new SetBreakpoint(id, place.renamed(names), gradient, condition, enabled, hits);
  }

  /// Whether both would stop at the same place for the same side.
  boolean sits(BreakPlace where, boolean onGradient) {
    return place.equals(where) && gradient == onGradient;
  }
}
