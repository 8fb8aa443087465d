// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.NodeProto;
import java.util.List;

/// The sizes of Split's parts were an attribute, and the number of outputs was the number of parts.
/// That number is said in any case: here a node's outputs are counted by itself.
final class SplitParts {

  static final List<Migration> ALL =
      List.of(
          Migration.of("Split", 12, SplitParts::sizes),
          Migration.of("Split", Integer.MAX_VALUE, SplitParts::count));

  private SplitParts() {}

  private static NodeProto sizes(NodeProto old, Surroundings at) {
    return old.attribute("split").orElse(null) instanceof AttributeProto.Ints(List<Long> sizes)
        ? old.without("split")
            .withInput(1, at.constant(old.output(0) + "_split", AxesToInput.longs(sizes)))
        : old;
  }

  private static NodeProto count(NodeProto old, Surroundings at) {
    return old.with("num_outputs", old.outputs().size());
  }
}
