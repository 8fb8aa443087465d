// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.json.JsonValue.JsonBoolean;
import dev.adjoint.json.JsonValue.JsonNumber;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads a tensor literal: `{"dtype": …, "shape": […], "data": [flat]}`, or a number, or nested
/// lists. Every element must fit the element type exactly as far as the type can say it.
final class LiteralReader {

  private LiteralReader() {}

  static Tensor read(JsonAt at, DType plainType) throws GraphFileException {
    return at.isObject() ? explicit(at) : nested(at, plainType);
  }

  private static Tensor explicit(JsonAt at) throws GraphFileException {
    at.requireOnly(Set.of("dtype", "shape", "data"));
    DType dtype = AttributeReader.type(at.get("dtype"));
    Shape shape = AttributeReader.shape(at.get("shape"));
    List<JsonAt> data = at.get("data").elements();
    if (!shape.isKnown()) {
      throw at.get("shape").expected("known sizes only");
    }
    long count = elements(at.get("shape"), shape);
    if (count != data.size()) {
      throw at.get("data")
          .fault(
              "expected " + count + " elements for shape " + shape + ", found " + data.size(),
              "mend the shape or the data");
    }
    return fill(new TensorType(dtype, shape), data);
  }

  private static long elements(JsonAt at, Shape shape) throws GraphFileException {
    try {
      return shape.elements();
    } catch (ArithmeticException overflow) {
      throw at.fault("a shape of more than 2^63 elements", "write smaller sizes");
    }
  }

  private static Tensor nested(JsonAt at, DType dtype) throws GraphFileException {
    List<JsonAt> level = List.of(at);
    List<Long> sizes = new ArrayList<>();
    while (!level.isEmpty() && level.getFirst().isList()) {
      int size = level.getFirst().elements().size();
      sizes.add((long) size);
      List<JsonAt> below = new ArrayList<>();
      for (JsonAt list : level) {
        List<JsonAt> elements = list.elements();
        if (elements.size() != size) {
          throw list.fault(
              "expected " + size + " elements like its neighbours, found " + elements.size(),
              "make the lists equally long");
        }
        below.addAll(elements);
      }
      level = below;
    }
    Shape shape = Shape.of(sizes.stream().mapToLong(Long::longValue).toArray());
    return fill(new TensorType(dtype, shape), level);
  }

  private static Tensor fill(TensorType type, List<JsonAt> elements) throws GraphFileException {
    Tensor tensor = Tensor.zeros(type);
    for (int i = 0; i < elements.size(); i++) {
      set(tensor, i, elements.get(i));
    }
    return tensor;
  }

  private static void set(Tensor tensor, long i, JsonAt at) throws GraphFileException {
    switch (tensor.dtype()) {
      case FLOAT32 -> tensor.data().set(ValueLayout.JAVA_FLOAT_UNALIGNED, i * 4, single(at));
      case FLOAT64 -> tensor.set(i, at.anyNumber());
      case INT64 -> tensor.setLong(i, at.wholeNumber());
      case INT32 -> tensor.setLong(i, at.wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE));
      case BOOL -> tensor.setLong(i, truth(at) ? 1 : 0);
    }
  }

  /// Rounded once, from the text: by way of a double it would be rounded twice.
  private static float single(JsonAt at) throws GraphFileException {
    if (!(at.value() instanceof JsonNumber(int offset, String text))) {
      return (float) at.anyNumber();
    }
    float value = Float.parseFloat(text);
    if (Float.isInfinite(value)) {
      throw at.fault(text + " is too large for float32", "use float64 or a smaller number");
    }
    return value;
  }

  private static boolean truth(JsonAt at) throws GraphFileException {
    return at.value() instanceof JsonBoolean(int offset, boolean flag)
        ? flag
        : at.wholeNumber(0, 1) == 1;
  }
}
