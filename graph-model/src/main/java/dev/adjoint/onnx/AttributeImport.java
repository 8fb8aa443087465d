// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.AttributeProto.Value;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.onnx.proto.ProtoException;
import dev.adjoint.onnx.proto.TensorProto;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Attributes of nodes as the op declares them.
record AttributeImport(TensorDecoder tensors, Shortfalls shortfalls) {

  /// Attributes that the op does not declare, or of a kind that it does not take, are named as
  /// shortfalls.
  Attributes of(NodeProto node, OpDef op) throws IOException {
    Map<String, AttributeValue> values = new TreeMap<>();
    for (Map.Entry<String, Value> given : node.attributes().entrySet()) {
      Optional<Attribute<?>> key = op.attribute(given.getKey());
      Optional<AttributeValue> value =
          key.isEmpty() ? Optional.empty() : value(node, key.get(), given.getValue());
      if (value.isPresent()) {
        values.put(given.getKey(), value.get());
      } else {
        shortfalls.add("attribute %s of %s".formatted(given.getKey(), op.name()), node.label());
      }
    }
    return Attributes.of(values);
  }

  private Optional<AttributeValue> value(NodeProto node, Attribute<?> key, Value given)
      throws IOException {
    return switch (given) {
      case AttributeProto.Int(long i) -> integer(key, i);
      case AttributeProto.Real(float f) when key.kind() == Attribute.Kind.REAL ->
          Optional.of(new AttributeValue.Real(decimal(f)));
      case AttributeProto.Text(String s) when key.kind() == Attribute.Kind.TEXT ->
          Optional.of(new AttributeValue.Text(s));
      case AttributeProto.Ints(List<Long> all) -> integers(node, key, all);
      case AttributeProto.Reals(List<Float> all) when key.kind() == Attribute.Kind.REALS ->
          Optional.of(
              new AttributeValue.Reals(all.stream().map(AttributeImport::decimal).toList()));
      case AttributeProto.Texts(List<String> all) when key.kind() == Attribute.Kind.TEXTS ->
          Optional.of(new AttributeValue.Texts(all));
      case AttributeProto.Literal(TensorProto stored) when key.kind() == Attribute.Kind.TENSOR ->
          literal(node, stored);
      default -> Optional.empty();
    };
  }

  private static Optional<AttributeValue> integer(Attribute<?> key, long i) {
    return switch (key.kind()) {
      case INT -> Optional.of(new AttributeValue.Int(i));
      case FLAG -> Optional.of(new AttributeValue.Int(i == 0 ? 0 : 1));
      case REAL -> Optional.of(new AttributeValue.Real(i));
      case TYPE -> ElementTypes.dtype(i).map(AttributeValue.Type::new);
      default -> Optional.empty();
    };
  }

  private static Optional<AttributeValue> integers(NodeProto node, Attribute<?> key, List<Long> all)
      throws ProtoException {
    return switch (key.kind()) {
      case INTS -> Optional.of(new AttributeValue.Ints(all));
      case SHAPE -> Optional.of(new AttributeValue.Dims(shape(node, all)));
      default -> Optional.empty();
    };
  }

  private static Shape shape(NodeProto node, List<Long> sizes) throws ProtoException {
    if (sizes.stream().anyMatch(size -> size < 0)) {
      throw new ProtoException("is damaged: " + node.label() + " has a negative size, " + sizes);
    }
    return Shape.of(sizes.stream().mapToLong(Long::longValue).toArray());
  }

  private Optional<AttributeValue> literal(NodeProto node, TensorProto stored) throws IOException {
    Optional<Tensor> tensor = tensors.decode(stored);
    if (tensor.isEmpty()) {
      shortfalls.add(ElementTypes.name(stored.elementType()), node.label());
    }
    return tensor.map(AttributeValue.Literal::new);
  }

  /// The number with the fewest digits that is `value` in single precision: 0.1, not
  /// 0.10000000149011612.
  private static double decimal(float value) {
    return Double.parseDouble(Float.toString(value));
  }
}
