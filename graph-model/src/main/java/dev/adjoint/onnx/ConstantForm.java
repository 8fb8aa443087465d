// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.AttributeProto.Value;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// ONNX's `Constant` may say its value in several attributes; here it is always a tensor.
final class ConstantForm {

  private ConstantForm() {}

  static NodeProto plain(NodeProto node) {
    if (!node.op().equals("Constant") || node.attribute("value").isPresent()) {
      return node;
    }
    return node.attributes().entrySet().stream()
        .flatMap(entry -> tensor(entry).stream().map(t -> literal(node, entry.getKey(), t)))
        .findFirst()
        .orElse(node);
  }

  private static NodeProto literal(NodeProto node, String key, Tensor tensor) {
    return node.without(key)
        .with("value", new AttributeProto.Literal(TensorEncoder.encode("", tensor)));
  }

  private static Optional<Tensor> tensor(Map.Entry<String, Value> entry) {
    return switch (entry.getValue()) {
      case AttributeProto.Real(float f) when entry.getKey().equals("value_float") ->
          Optional.of(Tensor.scalar(DType.FLOAT32, f));
      case AttributeProto.Int(long i) when entry.getKey().equals("value_int") -> {
        Tensor scalar = Tensor.zeros(dev.adjoint.type.TensorType.scalar(DType.INT64));
        scalar.setLong(0, i);
        yield Optional.of(scalar);
      }
      case AttributeProto.Reals(List<Float> all) when entry.getKey().equals("value_floats") ->
          Optional.of(Tensor.of(DType.FLOAT32, Shape.of(all.size()), i -> all.get((int) i)));
      case AttributeProto.Ints(List<Long> all) when entry.getKey().equals("value_ints") ->
          Optional.of(Tensor.vector(all.stream().mapToLong(Long::longValue).toArray()));
      default -> Optional.empty();
    };
  }
}
