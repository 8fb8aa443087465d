// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.onnx.proto.DimProto;
import dev.adjoint.onnx.proto.ValueInfoProto;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Types as a model declares them.
final class OutputTypes {

  private OutputTypes() {}

  static ValueInfoProto of(String name, Optional<TensorType> type) {
    return type.map(t -> ValueInfoProto.tensor(name, ElementTypes.code(t.dtype()), dims(t.shape())))
        .orElseGet(() -> ValueInfoProto.tensor(name, 0, Optional.empty()));
  }

  private static Optional<List<DimProto>> dims(Shape shape) {
    return shape.ranked()
        ? Optional.of(shape.dims().stream().map(OutputTypes::dim).toList())
        : Optional.empty();
  }

  private static DimProto dim(Dim dim) {
    return switch (dim) {
      case Dim.Known(long size) -> new DimProto(OptionalLong.of(size), "");
      case Dim.Symbol(String name) -> new DimProto(OptionalLong.empty(), name);
      case Dim.Unknown unknown -> new DimProto(OptionalLong.empty(), "");
    };
  }
}
