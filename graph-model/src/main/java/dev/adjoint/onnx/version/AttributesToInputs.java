// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Slice, Pad, Clip, TopK, Reshape and DFT said with attributes what they now read from inputs.
final class AttributesToInputs {

  static final List<Migration> ALL =
      List.of(
          Migration.of(
              "Slice",
              9,
              (old, at) -> moved(moved(moved(old, "starts", 1, at), "ends", 2, at), "axes", 3, at)),
          Migration.of("Pad", 10, AttributesToInputs::pad),
          Migration.of("Clip", 10, (old, at) -> scalar(scalar(old, "min", 1, at), "max", 2, at)),
          Migration.of("TopK", 9, AttributesToInputs::topK),
          Migration.of("Reshape", 4, (old, at) -> moved(old, "shape", 1, at)),
          Migration.of("DFT", 19, AttributesToInputs::dft));

  private AttributesToInputs() {}

  /// A list of integers.
  private static NodeProto moved(NodeProto old, String key, int input, Surroundings at) {
    return old.attribute(key).orElse(null) instanceof AttributeProto.Ints(List<Long> values)
        ? old.without(key)
            .withInput(input, at.constant(old.output(0) + "_" + key, AxesToInput.longs(values)))
        : old;
  }

  /// A single number of the element type of the first input.
  private static NodeProto scalar(NodeProto old, String key, int input, Surroundings at) {
    if (!(old.attribute(key).orElse(null) instanceof AttributeProto.Real(float value))) {
      return old;
    }
    DType dtype = at.dtype(old.input(0)).orElse(DType.FLOAT32);
    return old.without(key)
        .withInput(input, at.constant(old.output(0) + "_" + key, Tensor.scalar(dtype, value)));
  }

  private static NodeProto pad(NodeProto old, Surroundings at) {
    NodeProto named =
        old.attribute("paddings").map(v -> old.without("paddings").with("pads", v)).orElse(old);
    return scalar(moved(named, "pads", 1, at), "value", 2, at);
  }

  private static NodeProto topK(NodeProto old, Surroundings at) {
    return old.attribute("k").orElse(null) instanceof AttributeProto.Int(long k)
        ? old.without("k").withInput(1, at.constant(old.output(0) + "_k", Tensor.vector(k)))
        : old;
  }

  private static NodeProto dft(NodeProto old, Surroundings at) {
    Tensor axis = Tensor.scalar(DType.INT64, old.integer("axis", 1));
    return old.without("axis").withInput(2, at.constant(old.output(0) + "_axis", axis));
  }
}
