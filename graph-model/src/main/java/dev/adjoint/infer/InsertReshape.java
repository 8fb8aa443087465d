// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Fix;
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

/// As many elements under other axes: the shape of another input, or rows as long as one of its
/// axes; else stretched to its shape where repeating is meant.
final class InsertReshape implements FixStrategy {

  private static final String OP = "Reshape";

  @Override
  public List<Fix> propose(Fault fault) {
    Optional<OpDef> reshape = fault.catalog().find(OP);
    Optional<OpDef> expand = fault.catalog().find("Expand");
    List<Fix> fixes = new ArrayList<>();
    for (int slot : FixStrategy.slots(fault)) {
      Set<List<Long>> targets = targets(fault, slot);
      reshape
          .flatMap(op -> first(fault, slot, op, targets))
          .or(() -> expand.flatMap(op -> first(fault, slot, op, whole(targets))))
          .ifPresent(fixes::add);
    }
    return fixes;
  }

  /// Shapes without a size to be worked out.
  private static Set<List<Long>> whole(Set<List<Long>> targets) {
    Set<List<Long>> whole = new LinkedHashSet<>(targets);
    whole.removeIf(target -> target.contains(-1L));
    return whole;
  }

  private static Optional<Fix> first(Fault fault, int slot, OpDef op, Set<List<Long>> targets) {
    Shape now = fault.arriving(slot).map(TensorType::shape).orElse(Shape.SCALAR);
    for (List<Long> target : targets) {
      List<List<Long>> operand = List.of(target);
      Optional<TensorType> made =
          fault
              .through(op, Attributes.NONE, slot, operand)
              .filter(type -> !type.shape().equals(now))
              .filter(type -> fault.fits(slot, type));
      if (made.isPresent()) {
        String label =
            op.name() + " " + Slots.name(fault.op(), slot) + " to " + made.get().shape().display();
        return Optional.of(
            new Fix.InsertBefore(
                label, fault.node().id(), slot, op.name(), Attributes.NONE, operand));
      }
    }
    return Optional.empty();
  }

  private static Set<List<Long>> targets(Fault fault, int slot) {
    Set<List<Long>> targets = new LinkedHashSet<>();
    for (int other = 0; other < fault.arrivals().size(); other++) {
      Shape shape = fault.arriving(other).map(TensorType::shape).orElse(Shape.SCALAR);
      if (other != slot && shape.rank() > 0) {
        List<Dim> dims = shape.dims();
        boolean counted = fault.arriving(slot).filter(type -> type.shape().isKnown()).isPresent();
        if (counted && dims.stream().allMatch(Dim::isKnown)) {
          targets.add(dims.stream().map(Dim::size).toList());
        }
        Set<Long> rows = rows(fault.arriving(slot).map(TensorType::shape).orElse(Shape.SCALAR));
        dims.stream()
            .filter(dim -> dim.isKnown() && rows.contains(dim.size()))
            .forEach(dim -> targets.add(List.of(-1L, dim.size())));
      }
    }
    return targets;
  }

  /// How long rows are that hold whole trailing axes: shorter or longer ones would cut through what
  /// belongs together.
  private static Set<Long> rows(Shape shape) {
    Set<Long> rows = new LinkedHashSet<>();
    long length = 1;
    for (int axis = shape.rank() - 1; axis > 0 && shape.dim(axis).isKnown(); axis--) {
      length *= shape.dim(axis).size();
      rows.add(length);
    }
    return rows;
  }
}
