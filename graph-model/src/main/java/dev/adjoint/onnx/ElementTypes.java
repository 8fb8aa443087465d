// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.onnx.proto.TensorProto;
import dev.adjoint.type.DType;
import java.util.List;
import java.util.Optional;

/// ONNX's codes of element types.
final class ElementTypes {

  private static final List<String> NAMES =
      List.of(
          "undefined",
          "float32",
          "uint8",
          "int8",
          "uint16",
          "int16",
          "int32",
          "int64",
          "string",
          "bool",
          "float16",
          "float64",
          "uint32",
          "uint64",
          "complex64",
          "complex128",
          "bfloat16",
          "float8e4m3fn",
          "float8e4m3fnuz",
          "float8e5m2",
          "float8e5m2fnuz",
          "uint4",
          "int4",
          "float4e2m1");

  private ElementTypes() {}

  static Optional<DType> dtype(long code) {
    return switch ((int) code) {
      case TensorProto.FLOAT -> Optional.of(DType.FLOAT32);
      case TensorProto.DOUBLE -> Optional.of(DType.FLOAT64);
      case TensorProto.INT64 -> Optional.of(DType.INT64);
      case TensorProto.INT32 -> Optional.of(DType.INT32);
      case TensorProto.BOOL -> Optional.of(DType.BOOL);
      default -> Optional.empty();
    };
  }

  static int code(DType dtype) {
    return switch (dtype) {
      case FLOAT32 -> TensorProto.FLOAT;
      case FLOAT64 -> TensorProto.DOUBLE;
      case INT64 -> TensorProto.INT64;
      case INT32 -> TensorProto.INT32;
      case BOOL -> TensorProto.BOOL;
    };
  }

  /// The name of any code, ours or not.
  static String name(long code) {
    return code >= 0 && code < NAMES.size() ? NAMES.get((int) code) : "element type " + code;
  }
}
