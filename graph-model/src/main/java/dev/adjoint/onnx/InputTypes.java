// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.onnx.proto.DimProto;
import dev.adjoint.onnx.proto.ProtoException;
import dev.adjoint.onnx.proto.ValueInfoProto;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Declared types of values.
final class InputTypes {

  private InputTypes() {}

  /// The type, or empty with a shortfall when it is none of ours.
  static Optional<TensorType> of(ValueInfoProto value, Shortfalls shortfalls)
      throws ProtoException {
    Optional<DType> dtype = ElementTypes.dtype(value.elementType());
    if (dtype.isEmpty()) {
      String kind = value.kind();
      shortfalls.add(
          kind.isEmpty() ? ElementTypes.name(value.elementType()) : "a " + kind, value.name());
      return Optional.empty();
    }
    return Optional.of(new TensorType(dtype.get(), shape(value)));
  }

  static Shape shape(ValueInfoProto value) throws ProtoException {
    if (value.dims().isEmpty()) {
      return Shape.UNRANKED;
    }
    List<Dim> dims = new ArrayList<>();
    for (DimProto dim : value.dims().get()) {
      dims.add(dim(value, dim));
    }
    return Shape.of(dims);
  }

  private static Dim dim(ValueInfoProto value, DimProto dim) throws ProtoException {
    if (dim.size().isPresent()) {
      long size = dim.size().getAsLong();
      if (size < -1) {
        throw new ProtoException(
            "is damaged: %s has a negative size, %d".formatted(value.name(), size));
      }
      return size == -1 ? Dim.UNKNOWN : Dim.of(size);
    }
    return symbol(dim.name());
  }

  /// The name with signs that mean something in ours replaced.
  private static Dim symbol(String name) {
    String plain = name.strip().replaceAll("[^\\p{L}\\p{N}_]", "_");
    if (plain.isEmpty() || plain.length() > Dim.LONGEST) {
      return Dim.UNKNOWN;
    }
    return Dim.of(Character.isDigit(plain.charAt(0)) ? "_" + plain : plain);
  }
}
