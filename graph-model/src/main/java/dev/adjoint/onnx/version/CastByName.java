// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.onnx.proto.TensorProto;
import java.util.List;
import java.util.Map;

/// Cast named its target type before operator set 6.
final class CastByName {

  private static final Map<String, Integer> CODES =
      Map.of(
          "FLOAT", TensorProto.FLOAT,
          "DOUBLE", TensorProto.DOUBLE,
          "INT32", TensorProto.INT32,
          "INT64", TensorProto.INT64,
          "BOOL", TensorProto.BOOL);

  static final List<Migration> ALL = List.of(Migration.of("Cast", 5, CastByName::coded));

  private CastByName() {}

  private static NodeProto coded(NodeProto old, Surroundings at) {
    return old.attribute("to").orElse(null) instanceof AttributeProto.Text(String name)
            && CODES.get(name) instanceof Integer code
        ? old.with("to", code)
        : old;
  }
}
