// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.AttributeProto.Text;
import dev.adjoint.onnx.proto.NodeProto;
import java.util.List;
import java.util.Map;

/// GridSample named its modes for two dimensions before it had more.
final class GridSampleModes {

  private static final Map<String, String> RENAMED =
      Map.of("bilinear", "linear", "bicubic", "cubic");

  static final List<Migration> ALL =
      List.of(Migration.of("GridSample", 19, GridSampleModes::renamed));

  private GridSampleModes() {}

  private static NodeProto renamed(NodeProto old, Surroundings at) {
    return old.attribute("mode").orElse(null) instanceof Text(String mode)
        ? old.with("mode", new AttributeProto.Text(RENAMED.getOrDefault(mode, mode)))
        : old;
  }
}
