// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.file.Quoted;
import dev.adjoint.json.JsonValue.JsonBoolean;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Decodes one attribute by the kind its op declares. A value of another kind is refused; whether
/// the value makes sense is inference's to say.
final class AttributeReader {

  /// How an unranked shape is written.
  static final String UNRANKED = "*";

  private AttributeReader() {}

  /// @param literalType element type of a tensor written as plain numbers
  static AttributeValue read(JsonAt at, Attribute<?> key, DType literalType, BodyReader bodies)
      throws GraphFileException {
    return switch (key.kind()) {
      case INT -> new AttributeValue.Int(at.wholeNumber());
      case FLAG -> new AttributeValue.Int(flag(at) ? 1 : 0);
      case REAL -> new AttributeValue.Real(at.anyNumber());
      case TEXT -> new AttributeValue.Text(at.text());
      case INTS -> new AttributeValue.Ints(wholeNumbers(at));
      case REALS -> new AttributeValue.Reals(numbers(at));
      case TEXTS -> new AttributeValue.Texts(texts(at));
      case TYPE -> new AttributeValue.Type(type(at));
      case SHAPE -> new AttributeValue.Dims(shape(at));
      case TENSOR -> new AttributeValue.Literal(LiteralReader.read(at, literalType));
      case BODY -> new AttributeValue.Body(bodies.read(at));
    };
  }

  /// `true`, `false`, or as ONNX writes them 1 and 0.
  private static boolean flag(JsonAt at) throws GraphFileException {
    if (at.value() instanceof JsonBoolean(int offset, boolean flag)) {
      return flag;
    }
    if (!at.isNumber()) {
      throw at.expected("true or false");
    }
    return at.wholeNumber(0, 1) == 1;
  }

  private static List<Long> wholeNumbers(JsonAt at) throws GraphFileException {
    List<Long> numbers = new ArrayList<>();
    for (JsonAt element : at.elements()) {
      numbers.add(element.wholeNumber());
    }
    return numbers;
  }

  private static List<Double> numbers(JsonAt at) throws GraphFileException {
    List<Double> numbers = new ArrayList<>();
    for (JsonAt element : at.elements()) {
      numbers.add(element.anyNumber());
    }
    return numbers;
  }

  private static List<String> texts(JsonAt at) throws GraphFileException {
    List<String> texts = new ArrayList<>();
    for (JsonAt element : at.elements()) {
      texts.add(element.text());
    }
    return texts;
  }

  static DType type(JsonAt at) throws GraphFileException {
    String name = at.text();
    return DType.named(name)
        .orElseThrow(
            () ->
                at.fault(
                    "no element type is called " + Quoted.of(name),
                    Stream.of(DType.values())
                        .map(DType::label)
                        .collect(Collectors.joining(", ", "known are ", ""))));
  }

  static Shape shape(JsonAt at) throws GraphFileException {
    if (at.isText() && at.text().equals(UNRANKED)) {
      return Shape.UNRANKED;
    }
    List<Dim> dims = new ArrayList<>();
    for (JsonAt element : at.elements()) {
      dims.add(dim(element));
    }
    return Shape.of(dims);
  }

  private static Dim dim(JsonAt at) throws GraphFileException {
    if (!at.isText()) {
      return Dim.of(at.wholeNumber(0, Long.MAX_VALUE));
    }
    String symbol = at.text();
    Optional<String> wrong = Names.lineFault(symbol);
    if (symbol.isBlank() || wrong.isPresent()) {
      throw at.expected("a size or a name such as \"N\"");
    }
    return Dim.of(symbol);
  }
}
