// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.verify;

import dev.adjoint.op.Value;
import dev.adjoint.plan.ExecutionPlan;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
import dev.adjoint.plan.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Every value of a plan has memory inside the arena that no other value needed at the same time
/// has. Follows the lives of values by its own reckoning, backward.
public final class VerifySlots {

  private final ExecutionPlan plan;
  private final TreeMap<Long, Value> live = new TreeMap<>();
  private final Set<Integer> placed = new HashSet<>();

  private VerifySlots(ExecutionPlan plan) {
    this.plan = plan;
  }

  /// @throws IllegalStateException naming a value without memory or two that share some
  public static void verify(ExecutionPlan plan) {
    new VerifySlots(plan).walk();
  }

  private void walk() {
    Program program = plan.program();
    Set<Integer> elsewhere = new HashSet<>(plan.inPlace().keySet());
    program.states().values().forEach(v -> elsewhere.add(v.id()));
    program.constants().keySet().forEach(v -> elsewhere.add(v.id()));
    placed.addAll(elsewhere);
    // Backward: what is needed at the end, then what each instruction reads; a value's life ends
    // (in this direction) where it is defined.
    program.inputs().values().forEach(this::begin);
    program.outputs().values().forEach(this::begin);
    program.updates().values().forEach(this::begin);
    List<Instruction> main = new ArrayList<>();
    for (Instruction step : program.instructions()) {
      if (plan.isDeferred(step)) {
        step.inputs().forEach(this::begin);
      } else {
        main.add(step);
      }
    }
    for (Instruction step : main.reversed()) {
      step.inputs().forEach(this::begin);
      step.outputs().forEach(this::begin);
      step.outputs().stream().filter(v -> !elsewhere.contains(v.id())).forEach(this::end);
    }
  }

  private void begin(Value value) {
    if (!value.isPresent() || !placed.add(value.id())) {
      return;
    }
    Slot slot = slot(value);
    Map.Entry<Long, Value> before = live.floorEntry(slot.end() - 1);
    if (before != null && slot(before.getValue()).end() > slot.offset()) {
      throw new IllegalStateException(
          "v%d shares memory with v%d".formatted(value.id(), before.getValue().id()));
    }
    live.put(slot.offset(), value);
  }

  private void end(Value value) {
    live.remove(slot(value).offset());
  }

  private Slot slot(Value value) {
    Slot slot = plan.slots().get(value.id());
    if (slot == null || slot.offset() < 0 || slot.end() > plan.arenaBytes()) {
      throw new IllegalStateException("v%d has no place in the arena".formatted(value.id()));
    }
    return slot;
  }
}
