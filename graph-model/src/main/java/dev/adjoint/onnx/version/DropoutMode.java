// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.List;

/// The ratio of Dropout was an attribute, and `is_test` said the mode.
final class DropoutMode {

  static final List<Migration> ALL = List.of(Migration.of("Dropout", 11, DropoutMode::ratio));

  private DropoutMode() {}

  private static NodeProto ratio(NodeProto old, Surroundings at) {
    NodeProto plain = old.without("ratio", "is_test");
    return old.attribute("ratio").orElse(null) instanceof AttributeProto.Real(float ratio)
        ? plain.withInput(
            1, at.constant(old.output(0) + "_ratio", Tensor.scalar(DType.FLOAT32, ratio)))
        : plain;
  }
}
