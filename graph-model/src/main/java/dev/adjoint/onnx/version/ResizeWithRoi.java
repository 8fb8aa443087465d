// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.NodeProto;
import java.util.List;

/// Resize had no region of interest and no choice of coordinates in operator set 10.
final class ResizeWithRoi {

  static final List<Migration> ALL =
      List.of(
          Migration.of(
              "Resize",
              10,
              (old, at) -> asymmetric(old.withInputs(List.of(old.input(0), "", old.input(1))))),
          Migration.of("Resize", 12, (old, at) -> withoutIdleScales(old)));

  private ResizeWithRoi() {}

  /// Scales had to be there, if empty, even where sizes decide.
  private static NodeProto withoutIdleScales(NodeProto node) {
    return node.input(3).isEmpty() ? node : node.withInput(2, "");
  }

  static NodeProto asymmetric(NodeProto node) {
    return node.with("coordinate_transformation_mode", new AttributeProto.Text("asymmetric"))
        .with("nearest_mode", new AttributeProto.Text("floor"));
  }
}
