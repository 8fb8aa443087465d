// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.List;

/// The ratio of Dropout was an attribute, and `is_test` said the mode.
final class DropoutMode {

  static final List<Migration> ALL =
      List.of(
          Migration.of("Dropout", 11, DropoutMode::ratio),
          new Migration("Dropout", 9, DropoutMode::numbers));

  private DropoutMode() {}

  /// Before operator set 10 the mask was of the type of the data.
  private static List<NodeProto> numbers(NodeProto old, Surroundings at) {
    String mask = old.output(1);
    if (mask.isEmpty()) {
      return List.of(old);
    }
    String kept = at.fresh(mask + "_kept");
    return List.of(
        old.withOutputs(List.of(old.output(0), kept)),
        NodeProto.of("CastLike", List.of(kept, old.input(0)), List.of(mask)));
  }

  private static NodeProto ratio(NodeProto old, Surroundings at) {
    NodeProto plain = old.without("ratio", "is_test");
    return old.attribute("ratio").orElse(null) instanceof AttributeProto.Real(float ratio)
        ? plain.withInput(
            1, at.constant(old.output(0) + "_ratio", Tensor.scalar(DType.FLOAT32, ratio)))
        : plain;
  }
}
