// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A typed attribute key: name, kind, default, allowed values, unit and a one-line doc. The
/// inspector row, the check of a file and the table in the help page all come from it.
///
/// An attribute without default is required unless [#optional()].
public final class Attribute<T> {

  /// What kind of value an attribute takes; decides how files and the inspector write it.
  public enum Kind {
    INT,
    FLAG,
    REAL,
    TEXT,
    INTS,
    REALS,
    TEXTS,
    TYPE,
    SHAPE,
    TENSOR,
    BODY
  }

  private final String name;
  private final Kind kind;
  private final Function<AttributeValue, Optional<T>> decode;
  private final Function<T, AttributeValue> encode;
  private final Optional<T> fallback;
  private final AttributeDetails details;

  private Attribute(
      String name,
      Kind kind,
      Function<AttributeValue, Optional<T>> decode,
      Function<T, AttributeValue> encode,
      Optional<T> fallback,
      AttributeDetails details) {
    this.name = name;
    this.kind = kind;
    this.decode = decode;
    this.encode = encode;
    this.fallback = fallback;
    this.details = details;
  }

  public static Attribute<Long> integer(String name) {
    return new Attribute<>(
        name,
        Kind.INT,
        v -> v instanceof AttributeValue.Int(long i) ? Optional.of(i) : Optional.empty(),
        AttributeValue.Int::new,
        Optional.empty(),
        AttributeDetails.NONE);
  }

  /// ONNX writes flags as the integers 0 and 1.
  public static Attribute<Boolean> flag(String name) {
    return new Attribute<>(
        name,
        Kind.FLAG,
        v ->
            v instanceof AttributeValue.Int(long i) && (i == 0 || i == 1)
                ? Optional.of(i == 1)
                : Optional.empty(),
        on -> new AttributeValue.Int(on ? 1 : 0),
        Optional.empty(),
        AttributeDetails.NONE);
  }

  public static Attribute<Double> real(String name) {
    return new Attribute<>(
        name,
        Kind.REAL,
        v ->
            switch (v) {
              case AttributeValue.Real(double d) -> Optional.of(d);
              case AttributeValue.Int(long i) -> Optional.of((double) i);
              default -> Optional.empty();
            },
        AttributeValue.Real::new,
        Optional.empty(),
        AttributeDetails.NONE);
  }

  public static Attribute<String> text(String name) {
    return new Attribute<>(
        name,
        Kind.TEXT,
        v -> v instanceof AttributeValue.Text(String s) ? Optional.of(s) : Optional.empty(),
        AttributeValue.Text::new,
        Optional.empty(),
        AttributeDetails.NONE);
  }

  public static Attribute<List<Long>> integers(String name) {
    return new Attribute<>(
        name,
        Kind.INTS,
        v -> v instanceof AttributeValue.Ints(List<Long> l) ? Optional.of(l) : Optional.empty(),
        AttributeValue.Ints::new,
        Optional.empty(),
        AttributeDetails.NONE);
  }

  public static Attribute<List<Double>> reals(String name) {
    return new Attribute<>(
        name,
        Kind.REALS,
        v ->
            switch (v) {
              case AttributeValue.Reals(List<Double> l) -> Optional.of(l);
              case AttributeValue.Ints(List<Long> l) ->
                  Optional.of(l.stream().map(Long::doubleValue).toList());
              default -> Optional.empty();
            },
        AttributeValue.Reals::new,
        Optional.empty(),
        AttributeDetails.NONE);
  }

  /// A list of words; [#choices] hold for each of them.
  public static Attribute<List<String>> texts(String name) {
    return new Attribute<>(
        name,
        Kind.TEXTS,
        v -> v instanceof AttributeValue.Texts(List<String> l) ? Optional.of(l) : Optional.empty(),
        AttributeValue.Texts::new,
        Optional.empty(),
        AttributeDetails.NONE);
  }

  public static Attribute<DType> type(String name) {
    return new Attribute<>(
        name,
        Kind.TYPE,
        v -> v instanceof AttributeValue.Type(DType t) ? Optional.of(t) : Optional.empty(),
        AttributeValue.Type::new,
        Optional.empty(),
        AttributeDetails.NONE);
  }

  public static Attribute<Shape> shape(String name) {
    return new Attribute<>(
        name,
        Kind.SHAPE,
        v -> v instanceof AttributeValue.Dims(Shape s) ? Optional.of(s) : Optional.empty(),
        AttributeValue.Dims::new,
        Optional.empty(),
        AttributeDetails.NONE);
  }

  public static Attribute<Tensor> tensor(String name) {
    return new Attribute<>(
        name,
        Kind.TENSOR,
        v -> v instanceof AttributeValue.Literal(Tensor t) ? Optional.of(t) : Optional.empty(),
        AttributeValue.Literal::new,
        Optional.empty(),
        AttributeDetails.NONE);
  }

  /// A graph that the op runs.
  public static Attribute<Subgraph> body(String name) {
    return new Attribute<>(
        name,
        Kind.BODY,
        v -> v instanceof AttributeValue.Body(Subgraph b) ? Optional.of(b) : Optional.empty(),
        AttributeValue.Body::new,
        Optional.empty(),
        AttributeDetails.NONE);
  }

  public Attribute<T> defaultsTo(T value) {
    return new Attribute<>(name, kind, decode, encode, Optional.of(value), details);
  }

  /// May be left out although it has no default; read it with [Attributes#find].
  public Attribute<T> optional() {
    return with(details.asOptional());
  }

  public Attribute<T> range(double min, double max) {
    return with(details.range(min, max));
  }

  public Attribute<T> choices(String... choices) {
    return with(details.choices(List.of(choices)));
  }

  public Attribute<T> unit(String unit) {
    return with(details.unit(unit));
  }

  public Attribute<T> doc(String doc) {
    return with(details.doc(doc));
  }

  private Attribute<T> with(AttributeDetails changed) {
    return new Attribute<>(name, kind, decode, encode, fallback, changed);
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public Optional<T> defaultValue() {
    return fallback;
  }

  public boolean required() {
    return fallback.isEmpty() && !details.optional();
  }

  public double min() {
    return details.min();
  }

  public double max() {
    return details.max();
  }

  /// The allowed texts, or empty when any will do.
  public List<String> choices() {
    return details.choices();
  }

  public String unit() {
    return details.unit();
  }

  public String doc() {
    return details.doc();
  }

  /// The value as this attribute's type, or empty when it is of another kind.
  public Optional<T> decode(AttributeValue value) {
    return decode.apply(value);
  }

  public AttributeValue encode(T value) {
    return encode.apply(value);
  }

  /// What is wrong with `value`, in words, or empty.
  public Optional<String> fault(AttributeValue value) {
    Optional<T> decoded = decode(value);
    if (decoded.isEmpty()) {
      return Optional.of("must be " + expectation());
    }
    boolean inside =
        switch (decoded.get()) {
          case Number n -> n.doubleValue() >= details.min() && n.doubleValue() <= details.max();
          case String s -> details.choices().isEmpty() || details.choices().contains(s);
          case List<?> l when kind == Kind.TEXTS ->
              details.choices().isEmpty() || details.choices().containsAll(l);
          default -> true;
        };
    return inside ? Optional.empty() : Optional.of("must be " + expectation());
  }

  /// The allowed values in words, such as `a number from 0 to 1`.
  public String expectation() {
    return details.expectation(kind);
  }

  @Override
  public String toString() {
    return name;
  }
}
