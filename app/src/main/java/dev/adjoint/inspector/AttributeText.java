// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.Body;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Subgraph;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Attribute values as people type them: `0.5`, `true`, `1, 0, 2`, `float32`, `N×784`.
public final class AttributeText {
  /// More elements than this are told as a type, not as a list.
  private static final int LISTED_ELEMENTS = 64;

  /// A list may be typed as in a project file, `["N", 784]`, or as in Python, `(64, 784)`.
  private static final Pattern BRACKETS = Pattern.compile("[\\[\\]()\"']");

  private static final Pattern BETWEEN = Pattern.compile("[\\s,×x]+");

  /// The × of `N×784` is on no keyboard: an x stands for it wherever none of a name can be meant.
  private static final Pattern BETWEEN_DIMENSIONS =
      Pattern.compile("\\s+x\\s+|[\\s,×*]+|(?<=[\\dA-Z])x(?=[\\dA-Z])");

  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern DIMENSION = Pattern.compile("\\?|\\d{1,18}|[A-Za-z_][A-Za-z_0-9]*");

  private AttributeText() {}

  public static String of(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Int(long number) -> Long.toString(number);
      case AttributeValue.Real(double number) -> real(number);
      case AttributeValue.Text(String text) -> text;
      case AttributeValue.Ints(List<Long> numbers) ->
          numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
      case AttributeValue.Reals(List<Double> numbers) ->
          numbers.stream().map(AttributeText::real).collect(Collectors.joining(", "));
      case AttributeValue.Texts(List<String> words) -> String.join(", ", words);
      case AttributeValue.Type(DType type) -> type.label();
      case AttributeValue.Dims(Shape shape) -> shape.rank() == 0 ? "" : shape.display();
      case AttributeValue.Literal(var tensor) ->
          tensor.elements() > LISTED_ELEMENTS ? tensor.type().display() : TensorText.of(tensor);
      case AttributeValue.Body(Subgraph body) -> body(body);
      case AttributeValue.Raw(String json) -> json;
    };
  }

  /// The value that `typed` means for `attribute`, or empty when it means none. Ranges and choices
  /// are not checked here: [Attribute#fault] does.
  public static Optional<AttributeValue> parse(Attribute<?> attribute, String typed) {
    String text = typed.strip();
    try {
      return switch (attribute.kind()) {
        case INT -> Optional.of(new AttributeValue.Int(Long.parseLong(ascii(text))));
        case FLAG -> flag(text);
        case REAL -> finite(Double.parseDouble(ascii(text)));
        case TEXT -> Optional.of(new AttributeValue.Text(text));
        case INTS -> Optional.of(new AttributeValue.Ints(parts(text).map(Long::valueOf).toList()));
        case REALS ->
            Optional.of(new AttributeValue.Reals(parts(text).map(Double::valueOf).toList()));
        case TEXTS -> Optional.of(new AttributeValue.Texts(words(text)));
        case TYPE -> DType.named(text).map(AttributeValue.Type::new);
        case SHAPE -> shape(text);
        case TENSOR -> TensorText.parse(text, DType.FLOAT32).map(AttributeValue.Literal::new);
        case BODY -> Optional.empty();
      };
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// What goes in and what comes out, such as `(i, cond, v) → (cond, w)`.
  private static String body(Subgraph body) {
    return body instanceof Body inner
        ? "(%s) → (%s)"
            .formatted(
                String.join(", ", inner.inputs()),
                inner.graph().outputs().stream()
                    .map(PortRef::toString)
                    .collect(Collectors.joining(", ")))
        : body.toString();
  }

  private static Optional<AttributeValue> flag(String text) {
    return switch (text) {
      case "1", "true" -> Optional.of(new AttributeValue.Int(1));
      case "0", "false" -> Optional.of(new AttributeValue.Int(0));
      default -> Optional.empty();
    };
  }

  private static Optional<AttributeValue> finite(double number) {
    return Double.isFinite(number)
        ? Optional.of(new AttributeValue.Real(number))
        : Optional.empty();
  }

  private static Optional<AttributeValue> shape(String text) {
    List<Dim> dims = new ArrayList<>();
    for (String part : BETWEEN_DIMENSIONS.split(BRACKETS.matcher(text).replaceAll(""))) {
      if (part.isEmpty()) {
        continue;
      }
      if (!DIMENSION.matcher(part).matches()) {
        return Optional.empty();
      }
      boolean number = Character.isDigit(part.charAt(0));
      dims.add(number ? Dim.of(Long.parseLong(part)) : Dim.of(part));
    }
    return Optional.of(new AttributeValue.Dims(Shape.of(dims)));
  }

  private static java.util.stream.Stream<String> parts(String text) {
    String inner = ascii(BRACKETS.matcher(text).replaceAll("").strip());
    return inner.isEmpty() ? java.util.stream.Stream.empty() : BETWEEN.splitAsStream(inner);
  }

  private static List<String> words(String text) {
    String inner = text.replaceAll("[\\[\\]\"]", "").strip();
    return inner.isEmpty()
        ? List.of()
        : COMMA.splitAsStream(inner).map(String::strip).filter(word -> !word.isEmpty()).toList();
  }

  private static String ascii(String number) {
    return number.replace('−', '-');
  }

  /// A number as people type it: whole ones without a point.
  static String number(double number) {
    return real(number);
  }

  private static String real(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
    return whole ? Long.toString((long) number) : Double.toString(number);
  }
}
