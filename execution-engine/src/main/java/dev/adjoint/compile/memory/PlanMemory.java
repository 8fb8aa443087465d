// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.memory;

import static java.util.Objects.requireNonNull;

import dev.adjoint.compile.verify.VerifySlots;
import dev.adjoint.op.Value;
import dev.adjoint.plan.ExecutionPlan;
import dev.adjoint.plan.Instruction;
import dev.adjoint.plan.Program;
import dev.adjoint.plan.Slot;
import dev.adjoint.type.DType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/// Gives every value a slot in one arena, walking the program once with a free list: a value takes
/// the smallest free gap that holds it and gives it back after its last use. Inputs, outputs,
/// updates and operands of instructions that wait for the commit hold theirs to the end.
///
/// Source: linear-scan allocation with best fit; O(n log n) in the number of values.
public final class PlanMemory {

  private final Map<Integer, Slot> slots = new HashMap<>();

  /// Free gaps by offset; the space past [#top] is free too.
  private final TreeMap<Long, Long> gaps = new TreeMap<>();

  private final ToIntFunction<DType> elementBytes;
  private final long alignment;
  private long top;

  private PlanMemory(ToIntFunction<DType> elementBytes, long alignment) {
    this.elementBytes = elementBytes;
    this.alignment = alignment;
  }

  public static ExecutionPlan plan(
      Program program, ToIntFunction<DType> elementBytes, long alignment) {
    PlanMemory memory = new PlanMemory(elementBytes, alignment);
    Map<Integer, String> inPlace = InPlaceUpdates.of(program);
    memory.walk(program, inPlace.keySet());
    ExecutionPlan plan = new ExecutionPlan(program, memory.slots, memory.top, inPlace);
    assert isSound(plan);
    return plan;
  }

  private static boolean isSound(ExecutionPlan plan) {
    VerifySlots.verify(plan);
    return true;
  }

  private void walk(Program program, Set<Integer> inPlace) {
    Map<Integer, Integer> lastUse = lastUses(program, inPlace);
    program.inputs().values().forEach(this::allocate);
    List<Instruction> steps = program.instructions();
    for (int at = 0; at < steps.size(); at++) {
      steps.get(at).outputs().stream()
          .filter(v -> !inPlace.contains(v.id()))
          .forEach(this::allocate);
      for (Value ended : ending(steps.get(at), at, lastUse)) {
        free(requireNonNull(slots.get(ended.id())));
      }
    }
  }

  /// Values whose last use is this instruction: its operands, and results that nobody reads.
  private List<Value> ending(Instruction step, int at, Map<Integer, Integer> lastUse) {
    List<Value> touched = new ArrayList<>(step.inputs());
    touched.addAll(step.outputs());
    return touched.stream()
        .distinct()
        .filter(v -> slots.containsKey(v.id()) && lastUse.getOrDefault(v.id(), -1) <= at)
        .sorted(Comparator.comparingInt(Value::id))
        .toList();
  }

  private static Map<Integer, Integer> lastUses(Program program, Set<Integer> inPlace) {
    Map<Integer, Integer> last = new HashMap<>();
    for (int at = 0; at < program.instructions().size(); at++) {
      Instruction step = program.instructions().get(at);
      boolean deferred = step.outputs().stream().anyMatch(v -> inPlace.contains(v.id()));
      for (Value v : step.inputs()) {
        last.merge(v.id(), deferred ? Integer.MAX_VALUE : at, Math::max);
      }
    }
    program.inputs().values().forEach(v -> last.put(v.id(), Integer.MAX_VALUE));
    program.outputs().values().forEach(v -> last.put(v.id(), Integer.MAX_VALUE));
    program.updates().values().forEach(v -> last.put(v.id(), Integer.MAX_VALUE));
    return last;
  }

  private void allocate(Value value) {
    long bytes =
        Math.multiplyExact(value.shape().elements(), elementBytes.applyAsInt(value.type().dtype()));
    long size = Math.ceilDiv(Math.max(bytes, 1), alignment) * alignment;
    long best = -1;
    long bestSize = Long.MAX_VALUE;
    for (Map.Entry<Long, Long> gap : gaps.entrySet()) {
      if (gap.getValue() >= size && gap.getValue() < bestSize) {
        best = gap.getKey();
        bestSize = gap.getValue();
      }
    }
    long offset = best >= 0 ? best : top;
    if (best >= 0) {
      gaps.remove(best);
      long left = bestSize - size;
      if (left > 0) {
        gaps.put(best + size, left);
      }
    } else {
      top = Math.addExact(top, size);
    }
    slots.put(value.id(), new Slot(offset, size));
  }

  private void free(Slot slot) {
    long start = slot.offset();
    long length = slot.sizeBytes();
    Map.Entry<Long, Long> before = gaps.floorEntry(start);
    if (before != null && before.getKey() + before.getValue() == start) {
      start = before.getKey();
      length += before.getValue();
    }
    Long after = gaps.remove(slot.end());
    gaps.put(start, length + (after == null ? 0 : after));
  }
}
