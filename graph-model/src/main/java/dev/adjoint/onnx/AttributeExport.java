// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.AttributeProto.Value;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Attributes of nodes as ONNX writes them.
final class AttributeExport {

  private AttributeExport() {}

  /// The value, or empty for one that only project files have; bodies are not this class's.
  static Optional<Value> of(AttributeValue value) {
    return switch (value) {
      case AttributeValue.Int(long i) -> Optional.of(new AttributeProto.Int(i));
      case AttributeValue.Real(double d) -> Optional.of(new AttributeProto.Real((float) d));
      case AttributeValue.Text(String s) -> Optional.of(new AttributeProto.Text(s));
      case AttributeValue.Ints(List<Long> all) -> Optional.of(new AttributeProto.Ints(all));
      case AttributeValue.Reals(List<Double> all) ->
          Optional.of(new AttributeProto.Reals(all.stream().map(Double::floatValue).toList()));
      case AttributeValue.Texts(List<String> all) -> Optional.of(new AttributeProto.Texts(all));
      case AttributeValue.Type(DType dtype) ->
          Optional.of(new AttributeProto.Int(ElementTypes.code(dtype)));
      case AttributeValue.Dims(Shape shape) ->
          Optional.of(new AttributeProto.Ints(Arrays.stream(shape.sizes()).boxed().toList()));
      case AttributeValue.Literal(Tensor tensor) ->
          Optional.of(new AttributeProto.Literal(TensorEncoder.encode("", tensor)));
      case AttributeValue.Body body -> Optional.empty();
      case AttributeValue.Raw raw -> Optional.empty();
    };
  }
}
