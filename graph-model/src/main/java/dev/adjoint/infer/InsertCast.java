// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Fix;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.DType;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An element type that does not fit: cast the input at fault to the one that does. A mismatch is
/// mended at the port that names it; what a port does not take at all is cast to the nearest type
/// it does.
final class InsertCast implements FixStrategy {

  private static final String OP = "Cast";

  @Override
  public List<Fix> propose(Fault fault) {
    Optional<OpDef> cast = fault.catalog().find(OP);
    if (cast.isEmpty() || !fault.error().code().startsWith("type.")) {
      return List.of();
    }
    List<Fix> fixes = new ArrayList<>();
    for (int slot : FixStrategy.slots(fault)) {
      if (fault.is(slot, fault.error().port().orElse(""))) {
        insert(fault, slot, cast.get()).ifPresent(fixes::add);
      }
    }
    return fixes;
  }

  private static Optional<Fix> insert(Fault fault, int slot, OpDef cast) {
    for (DType target : targets(fault, slot)) {
      Attributes to = Attributes.NONE.with("to", new AttributeValue.Type(target));
      Optional<TensorType> type = fault.through(cast, to, slot);
      if (type.isPresent() && fault.mends(slot, type.get())) {
        String label = "Cast " + Slots.name(fault.op(), slot) + " to " + target.label();
        return Optional.of(new Fix.InsertBefore(label, fault.node().id(), slot, OP, to));
      }
    }
    return Optional.empty();
  }

  /// First the type the other inputs have, then those of the same kind, then the rest.
  private static List<DType> targets(Fault fault, int slot) {
    List<DType> targets = new ArrayList<>();
    DType.named(fault.error().expected()).ifPresent(targets::add);
    DType own = fault.arriving(slot).map(TensorType::dtype).orElse(DType.FLOAT32);
    for (DType type : DType.values()) {
      if (type.kind() == own.kind()) {
        targets.add(type);
      }
    }
    targets.addAll(List.of(DType.values()));
    targets.removeIf(own::equals);
    return targets;
  }
}
