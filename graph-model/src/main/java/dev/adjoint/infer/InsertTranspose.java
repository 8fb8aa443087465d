// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Fix;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// A matrix that lies the wrong way round: swap the last two axes of an input where that makes all
/// fit.
final class InsertTranspose implements FixStrategy {

  private static final String OP = "Transpose";

  @Override
  public List<Fix> propose(Fault fault) {
    Optional<OpDef> transpose = fault.catalog().find(OP);
    List<Fix> fixes = new ArrayList<>();
    for (int slot : FixStrategy.slots(fault)) {
      int rank = fault.arriving(slot).map(type -> type.shape().rank()).orElse(0);
      if (transpose.isEmpty() || rank < 2) {
        continue;
      }
      Attributes attributes =
          Attributes.NONE.with("perm", new AttributeValue.Ints(lastTwoSwapped(rank)));
      Optional<TensorType> turned = fault.through(transpose.get(), attributes, slot);
      if (turned.isPresent() && fault.fits(slot, turned.get())) {
        String label = "Insert " + OP + " on " + Slots.name(fault.op(), slot);
        fixes.add(new Fix.InsertBefore(label, fault.node().id(), slot, OP, attributes));
      }
    }
    return fixes;
  }

  /// Transposing that does not help, at the slot at fault, with what it would give.
  static List<Mend> vain(Fault fault) {
    Optional<OpDef> transpose = fault.catalog().find(OP);
    List<Mend> mends = new ArrayList<>();
    for (int slot : FixStrategy.slots(fault)) {
      int rank = fault.arriving(slot).map(type -> type.shape().rank()).orElse(0);
      if (transpose.isPresent() && rank >= 2) {
        Attributes attributes =
            Attributes.NONE.with("perm", new AttributeValue.Ints(lastTwoSwapped(rank)));
        Optional<TensorType> turned = fault.through(transpose.get(), attributes, slot);
        if (turned.isPresent() && !fault.fits(slot, turned.get())) {
          String label = "Insert " + OP + " on " + Slots.name(fault.op(), slot);
          Fix fix = new Fix.InsertBefore(label, fault.node().id(), slot, OP, attributes);
          mends.add(new Mend(fix, false, new Mend.NoMatch(turned.get().shape().display())));
        }
      }
    }
    return mends;
  }

  private static List<Long> lastTwoSwapped(int rank) {
    List<Long> perm = new ArrayList<>(LongStream.range(0, rank - 2).boxed().toList());
    perm.add(rank - 1L);
    perm.add(rank - 2L);
    return perm;
  }
}
