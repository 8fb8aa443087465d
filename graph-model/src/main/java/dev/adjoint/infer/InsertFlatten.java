// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Fix;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Pictures that meet a matrix: make rows of all axes but the first where that makes all fit.
final class InsertFlatten implements FixStrategy {

  private static final String OP = "Flatten";

  @Override
  public List<Fix> propose(Fault fault) {
    Optional<OpDef> flatten = fault.catalog().find(OP);
    List<Fix> fixes = new ArrayList<>();
    for (int slot : FixStrategy.slots(fault)) {
      int rank = fault.arriving(slot).map(type -> type.shape().rank()).orElse(0);
      if (flatten.isEmpty() || rank <= 2) {
        continue;
      }
      Optional<TensorType> flat = fault.through(flatten.get(), Attributes.NONE, slot);
      if (flat.isPresent() && fault.fits(slot, flat.get())) {
        String label = "Insert " + OP + " on " + Slots.name(fault.op(), slot);
        fixes.add(new Fix.InsertBefore(label, fault.node().id(), slot, OP, Attributes.NONE));
      }
    }
    return fixes;
  }
}
