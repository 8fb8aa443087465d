// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.graph.Body;
import dev.adjoint.json.JsonValue.JsonNumber;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Subgraph;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes the attributes of one node as [AttributeReader] reads them.
///
/// @param literalType the element type that plain numbers would be read with, if any
record AttributeWriter(Optional<OpDef> op, Optional<DType> literalType, OpCatalog catalog) {

  JsonValue write(String name, AttributeValue value) {
    return switch (value) {
      case AttributeValue.Int(long i) -> isFlag(name, i) ? JsonValue.of(i == 1) : JsonValue.of(i);
      case AttributeValue.Real(double d) -> JsonValue.of(d);
      case AttributeValue.Text(String s) -> JsonValue.of(s);
      case AttributeValue.Ints(List<Long> all) ->
          JsonValue.list(all.stream().map(JsonValue::of).toList());
      case AttributeValue.Reals(List<Double> all) ->
          JsonValue.list(all.stream().map(JsonValue::of).toList());
      case AttributeValue.Texts(List<String> all) ->
          JsonValue.list(all.stream().map(JsonValue::of).toList());
      case AttributeValue.Type(DType type) -> JsonValue.of(type.label());
      case AttributeValue.Dims(Shape shape) -> shape(shape);
      case AttributeValue.Literal(Tensor tensor) -> literal(tensor);
      case AttributeValue.Body(Subgraph body) -> body(body);
      case AttributeValue.Raw(String json) -> GraphWriter.kept(json);
    };
  }

  private JsonValue body(Subgraph body) {
    if (!(body instanceof Body inner)) {
      throw new IllegalArgumentException("a body of another making: " + body);
    }
    return new GraphWriter(catalog).body(inner);
  }

  private boolean isFlag(String name, long value) {
    return (value == 0 || value == 1)
        && op.flatMap(o -> o.attribute(name))
            .filter(key -> key.kind() == Attribute.Kind.FLAG)
            .isPresent();
  }

  private static JsonValue shape(Shape shape) {
    return shape.ranked()
        ? JsonValue.list(shape.dims().stream().map(AttributeWriter::dim).toList())
        : JsonValue.of(AttributeReader.UNRANKED);
  }

  private static JsonValue dim(Dim dim) {
    return dim instanceof Dim.Known(long size) ? JsonValue.of(size) : JsonValue.of(dim.toString());
  }

  /// Nested lists where they say everything; with shape and type spelled out otherwise.
  private JsonValue literal(Tensor tensor) {
    boolean plain =
        literalType.equals(Optional.of(tensor.dtype()))
            && (tensor.elements() > 0 || tensor.shape().rank() == 1);
    List<JsonValue> flat = new ArrayList<>();
    for (long i = 0; i < tensor.elements(); i++) {
      flat.add(element(tensor, i));
    }
    if (plain) {
      return nested(flat, tensor.shape().sizes());
    }
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    fields.put("dtype", JsonValue.of(tensor.dtype().label()));
    fields.put("shape", shape(tensor.shape()));
    fields.put("data", JsonValue.list(flat));
    return JsonValue.object(fields);
  }

  private static JsonValue nested(List<JsonValue> flat, long[] sizes) {
    List<JsonValue> level = flat;
    for (int axis = sizes.length - 1; axis > 0; axis--) {
      int size = (int) sizes[axis];
      List<JsonValue> above = new ArrayList<>();
      for (int i = 0; i < level.size(); i += size) {
        above.add(JsonValue.list(level.subList(i, i + size)));
      }
      level = above;
    }
    return sizes.length == 0 ? level.getFirst() : JsonValue.list(level);
  }

  private static JsonValue element(Tensor tensor, long i) {
    return switch (tensor.dtype()) {
      case FLOAT32 -> single(tensor.data().get(ValueLayout.JAVA_FLOAT_UNALIGNED, i * 4));
      case FLOAT64 -> JsonValue.of(tensor.get(i));
      case INT64, INT32 -> JsonValue.of(tensor.getLong(i));
      case BOOL -> JsonValue.of(tensor.getLong(i) != 0);
    };
  }

  private static JsonValue single(float value) {
    return Float.isFinite(value)
        ? new JsonNumber(-1, NumberText.of(value))
        : JsonValue.of((double) value);
  }
}
