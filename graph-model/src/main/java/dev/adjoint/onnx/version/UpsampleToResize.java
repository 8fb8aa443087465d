// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Upsample is Resize with coordinates that are simply divided and rounded down.
final class UpsampleToResize {

  static final List<Migration> ALL =
      List.of(Migration.of("Upsample", 10, UpsampleToResize::resize));

  private UpsampleToResize() {}

  private static NodeProto resize(NodeProto old, Surroundings at) {
    String scales = old.input(1);
    if (old.attribute("scales").orElse(null) instanceof AttributeProto.Reals(List<Float> all)) {
      Tensor factors =
          Tensor.of(dev.adjoint.type.DType.FLOAT32, Shape.of(all.size()), i -> all.get((int) i));
      scales = at.constant(old.output(0) + "_scales", factors);
    }
    if (old.attribute("height_scale").orElse(null) instanceof AttributeProto.Real(float height)
        && old.attribute("width_scale").orElse(null) instanceof AttributeProto.Real(float width)) {
      scales =
          at.constant(old.output(0) + "_scales", Tensor.floats(Shape.of(4), 1, 1, height, width));
    }
    return ResizeWithRoi.asymmetric(
        old.without("scales", "height_scale", "width_scale")
            .withOp("Resize")
            .withInputs(List.of(old.input(0), "", scales)));
  }
}
