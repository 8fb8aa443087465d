// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.plan;

import java.util.Map;

/// A program with a place in memory for every value that is not a state or a constant. Slots of
/// values that live at the same time do not overlap; inputs and outputs keep theirs for the whole
/// run.
///
/// @param slots by value id
public record ExecutionPlan(Program program, Map<Integer, Slot> slots, long arenaBytes) {
  public ExecutionPlan {
    slots = Map.copyOf(slots);
  }
}
