// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Fix;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rows of the wrong length: a layer that learns to turn them into rows of the right one.
final class InsertDense implements FixStrategy {

  private static final String OP = "Dense";
  private static final String UNITS = "units";

  @Override
  public List<Fix> propose(Fault fault) {
    List<Fix> fixes = new ArrayList<>();
    for (int slot : FixStrategy.slots(fault)) {
      insert(fault, slot).ifPresent(fixes::add);
    }
    return fixes.stream().limit(1).toList();
  }

  private static Optional<Fix> insert(Fault fault, int slot) {
    Optional<OpDef> dense = fault.catalog().find(OP);
    Shape shape = fault.arriving(slot).map(TensorType::shape).orElse(Shape.SCALAR);
    if (dense.isEmpty() || shape.rank() < 2 || holdsWeights(fault, slot)) {
      return Optional.empty();
    }
    Dim now = shape.dim(shape.rank() - 1);
    for (long units : lengths(fault, slot)) {
      Attributes attributes = Attributes.NONE.with(UNITS, new AttributeValue.Int(units));
      Optional<TensorType> made = fault.through(dense.get(), attributes, slot);
      if (made.filter(type -> fault.fits(slot, type)).isPresent()) {
        String label = "Insert Dense " + now + " → " + units;
        return Optional.of(new Fix.InsertBefore(label, fault.node().id(), slot, OP, attributes));
      }
    }
    return Optional.empty();
  }

  /// Weights are declared as they should be, not led through other weights.
  private static boolean holdsWeights(Fault fault, int slot) {
    return fault
        .sources()
        .get(slot)
        .flatMap(source -> fault.catalog().find(source.op()))
        .filter(op -> op.role() == dev.adjoint.op.Role.STATE)
        .isPresent();
  }

  private static Set<Long> lengths(Fault fault, int slot) {
    Set<Long> lengths = new LinkedHashSet<>();
    for (int other = 0; other < fault.arrivals().size(); other++) {
      if (other != slot) {
        fault.arriving(other).stream()
            .flatMap(type -> type.shape().dims().stream())
            .filter(Dim::isKnown)
            .forEach(dim -> lengths.add(dim.size()));
      }
    }
    lengths.remove(0L);
    return lengths;
  }
}
