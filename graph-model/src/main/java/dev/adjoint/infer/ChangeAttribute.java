// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Fix;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// An attribute at fault: its default, the nearest value in range, the nearest allowed word, or the
/// nearest axis there is; the first that the rules accept.
final class ChangeAttribute implements FixStrategy {

  @Override
  public List<Fix> propose(Fault fault) {
    Optional<Attribute<?>> attribute = fault.error().port().flatMap(fault.op()::attribute);
    if (attribute.isEmpty()) {
      return List.of();
    }
    String name = attribute.get().name();
    Optional<AttributeValue> now =
        Optional.ofNullable(fault.node().attributes().values().get(name));
    return candidates(fault, attribute.get(), now).stream()
        .filter(value -> !Optional.of(value).equals(now))
        .filter(value -> works(fault, name, value))
        .findFirst()
        .map(value -> (Fix) fix(fault, name, value))
        .stream()
        .toList();
  }

  /// A value out of range stands for itself; what a rule refuses must leave nothing to refuse.
  private static boolean works(Fault fault, String name, AttributeValue value) {
    Attributes changed = fault.node().attributes().with(name, value);
    return fault.error().code().startsWith("attribute.")
        ? fault.mends(changed)
        : fault.fits(changed);
  }

  private static Fix.SetAttribute fix(Fault fault, String name, AttributeValue value) {
    String label = "Set " + name + " to " + Words.value(value);
    return new Fix.SetAttribute(label, fault.node().id(), name, value);
  }

  private static List<AttributeValue> candidates(
      Fault fault, Attribute<?> attribute, Optional<AttributeValue> now) {
    List<AttributeValue> values = new ArrayList<>();
    switch (now.orElse(null)) {
      case AttributeValue.Int(long i) -> numbers(fault, attribute, i, values);
      case AttributeValue.Real(double d) -> {
        values.add(new AttributeValue.Real(Math.clamp(d, attribute.min(), attribute.max())));
        values.add(new AttributeValue.Int(Math.round(d)));
      }
      case AttributeValue.Text(String word) ->
          Nearest.of(word, attribute.choices())
              .ifPresent(choice -> values.add(new AttributeValue.Text(choice)));
      case null, default -> {}
    }
    encodedDefault(attribute).ifPresent(values::add);
    return values;
  }

  /// The end of the range it lies beyond, then axes of the inputs, nearest first.
  private static void numbers(
      Fault fault, Attribute<?> attribute, long now, List<AttributeValue> values) {
    double clamped = Math.clamp((double) now, attribute.min(), attribute.max());
    if (clamped != now) {
      values.add(new AttributeValue.Int((long) clamped));
    }
    if (attribute.kind() == Attribute.Kind.INT) {
      int rank =
          fault.arrivals().stream()
              .flatMap(a -> a.known().stream())
              .map(TensorType::shape)
              .mapToInt(shape -> shape.rank())
              .max()
              .orElse(0);
      LongStream.range(-rank, rank)
          .boxed()
          .sorted((a, b) -> Long.compare(Math.abs(a - now), Math.abs(b - now)))
          .forEach(axis -> values.add(new AttributeValue.Int(axis)));
    }
  }

  private static <T> Optional<AttributeValue> encodedDefault(Attribute<T> attribute) {
    return attribute.defaultValue().map(attribute::encode);
  }
}
