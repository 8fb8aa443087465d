// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.AttributeProto;
import java.util.List;

/// RoiAlign took pixels for points before it could be told otherwise.
final class HalfPixelRoi {

  static final List<Migration> ALL =
      List.of(
          Migration.of(
              "RoiAlign",
              15,
              (old, at) ->
                  old.with(
                      "coordinate_transformation_mode",
                      new AttributeProto.Text("output_half_pixel"))));

  private HalfPixelRoi() {}
}
