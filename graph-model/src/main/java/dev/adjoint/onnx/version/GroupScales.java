// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.type.Tensor;
import java.util.List;

/// Group normalization had one scale and bias a group in operator set 18, now one a channel. With
/// one a group it is instance normalization of the groups.
final class GroupScales {

  static final List<Migration> ALL =
      List.of(new Migration("GroupNormalization", 20, GroupScales::instances));

  private GroupScales() {}

  private static List<NodeProto> instances(NodeProto old, Surroundings at) {
    String y = old.output(0);
    String shape = at.fresh(y + "_shape");
    String groups = at.fresh(y + "_groups");
    String normal = at.fresh(y + "_normal");
    String sizes = at.constant(y + "_sizes", Tensor.vector(0, old.integer("num_groups", 1), -1));
    return List.of(
        NodeProto.of("Shape", List.of(old.input(0)), List.of(shape)),
        NodeProto.of("Reshape", List.of(old.input(0), sizes), List.of(groups)),
        old.without("num_groups")
            .withOp("InstanceNormalization")
            .withInput(0, groups)
            .withOutputs(List.of(normal)),
        NodeProto.of("Reshape", List.of(normal, shape), List.of(y)).with("allowzero", 1));
  }
}
