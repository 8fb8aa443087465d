// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Fix;
import dev.adjoint.graph.Node;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// State that declares its shape, wired straight to the fault, declared so that it fits: "Change W
/// to 784×10". Inputs are left alone: data is what it is. Tries the shapes nearest to the declared
/// one: one dimension replaced by one that the other inputs have, else the trailing dimensions of
/// another input.
final class DeclareShape implements FixStrategy {

  @Override
  public List<Fix> propose(Fault fault) {
    List<Fix> fixes = new ArrayList<>();
    for (int slot : FixStrategy.slots(fault)) {
      fault
          .sources()
          .get(slot)
          .flatMap(source -> change(fault, slot, source))
          .ifPresent(fixes::add);
    }
    return fixes;
  }

  private static Optional<Fix> change(Fault fault, int slot, Node source) {
    Optional<OpDef> op = fault.catalog().find(source.op()).filter(o -> o.role() == Role.STATE);
    TensorType declared = fault.arriving(slot).orElseThrow();
    AttributeValue said = new AttributeValue.Dims(declared.shape());
    Optional<String> attribute =
        op.stream()
            .flatMap(o -> o.attributes().stream())
            .filter(a -> a.kind() == Attribute.Kind.SHAPE)
            .map(Attribute::name)
            .filter(name -> said.equals(source.attributes().values().get(name)))
            .findFirst();
    if (attribute.isEmpty()) {
      return Optional.empty();
    }
    Predicate<Shape> works =
        shape -> {
          AttributeValue value = new AttributeValue.Dims(shape);
          Attributes changed = source.attributes().with(attribute.get(), value);
          List<TensorType> now = Typing.of(source.id(), op.get(), changed, List.of()).outputs();
          return now.size() == 1 && fault.fits(slot, now.getFirst());
        };
    return candidates(fault, slot, declared.shape()).stream()
        .filter(works)
        .findFirst()
        .map(shape -> fix(source, attribute.get(), shape));
  }

  private static Fix fix(Node source, String attribute, Shape shape) {
    return new Fix.SetAttribute(
        "Change " + source.id() + " to " + shape.display(),
        source.id(),
        attribute,
        new AttributeValue.Dims(shape));
  }

  private static Set<Shape> candidates(Fault fault, int slot, Shape declared) {
    Set<Shape> shapes = new LinkedHashSet<>();
    for (int axis = 0; axis < declared.rank(); axis++) {
      for (Dim dim : others(fault, slot)) {
        shapes.add(declared.withDim(axis, dim));
      }
    }
    for (int other = 0; other < fault.arrivals().size(); other++) {
      Shape shape = fault.arriving(other).map(TensorType::shape).orElse(Shape.SCALAR);
      for (int from = 0; other != slot && from < shape.rank(); from++) {
        shapes.add(shape.slice(from, shape.rank()));
      }
    }
    shapes.remove(declared);
    return shapes;
  }

  private static Set<Dim> others(Fault fault, int slot) {
    Set<Dim> dims = new LinkedHashSet<>();
    for (int other = 0; other < fault.arrivals().size(); other++) {
      if (other != slot) {
        fault.arriving(other).ifPresent(type -> dims.addAll(type.shape().dims().reversed()));
      }
    }
    return dims;
  }
}
