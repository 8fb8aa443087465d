// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.plan;

import java.util.Map;

/// A program with a place in memory for every value that is not a state or a constant, nor written
/// into a state. Slots of values that live at the same time do not overlap; inputs and outputs keep
/// theirs for the whole run.
///
/// @param slots by value id
/// @param inPlace names of states by the value that is written straight into their memory; the
///   instructions that do so run when the run is committed, in program order, after all others
public record ExecutionPlan(
    Program program, Map<Integer, Slot> slots, long arenaBytes, Map<Integer, String> inPlace) {
  public ExecutionPlan {
    slots = Map.copyOf(slots);
    inPlace = Map.copyOf(inPlace);
  }

  /// True when the instruction waits for the commit.
  public boolean isDeferred(Instruction step) {
    return step.outputs().stream().anyMatch(v -> inPlace.containsKey(v.id()));
  }
}
