// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Fix;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// An axis too few or too many: one of size 1 put in or taken out where that lets the shapes
/// broadcast or agree.
final class InsertAxis implements FixStrategy {

  @Override
  public List<Fix> propose(Fault fault) {
    List<Fix> fixes = new ArrayList<>();
    for (int slot : FixStrategy.slots(fault)) {
      int rank = fault.arriving(slot).map(type -> type.shape().rank()).orElse(-1);
      int others = highestOther(fault, slot);
      if (rank >= 1 && rank < others) {
        added(fault, slot, rank).ifPresent(fixes::add);
      } else if (rank > others && others >= 0) {
        dropped(fault, slot, rank).ifPresent(fixes::add);
      }
    }
    return fixes;
  }

  /// The highest rank among the other inputs, or -1 when there is none.
  private static int highestOther(Fault fault, int slot) {
    return IntStream.range(0, fault.arrivals().size())
        .filter(other -> other != slot)
        .flatMap(other -> fault.arriving(other).stream().mapToInt(type -> type.shape().rank()))
        .max()
        .orElse(-1);
  }

  private static Optional<Fix> added(Fault fault, int slot, int rank) {
    for (int axis = rank; axis >= 0; axis--) {
      Optional<Fix> fix = through(fault, slot, "Unsqueeze", axis);
      if (fix.isPresent()) {
        return fix;
      }
    }
    return Optional.empty();
  }

  private static Optional<Fix> dropped(Fault fault, int slot, int rank) {
    for (int axis = rank - 1; axis >= 0; axis--) {
      Optional<Fix> fix = through(fault, slot, "Squeeze", axis);
      if (fix.isPresent()) {
        return fix;
      }
    }
    return Optional.empty();
  }

  private static Optional<Fix> through(Fault fault, int slot, String name, int axis) {
    Optional<OpDef> op = fault.catalog().find(name);
    List<List<Long>> axes = List.of(List.of((long) axis));
    Optional<TensorType> made =
        op.flatMap(other -> fault.through(other, Attributes.NONE, slot, axes));
    return made.filter(type -> fault.fits(slot, type))
        .map(
            type ->
                new Fix.InsertBefore(
                    label(fault, slot, name, type),
                    fault.node().id(),
                    slot,
                    name,
                    Attributes.NONE,
                    axes));
  }

  private static String label(Fault fault, int slot, String name, TensorType type) {
    return name + " " + Slots.name(fault.op(), slot) + " to " + type.shape().display();
  }
}
