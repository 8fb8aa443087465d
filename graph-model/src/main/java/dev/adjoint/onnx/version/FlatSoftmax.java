// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.NodeProto;
import java.util.List;
import java.util.OptionalInt;

/// Softmax and its like took all axes from `axis` on as one before operator set 13: they are
/// flattened, and the result gets its shape back. Where only the last axis is meant, and the file
/// says so, the node stays as it is.
final class FlatSoftmax {

  static final List<Migration> ALL =
      Migrations.each(
          List.of("Softmax", "LogSoftmax", "Hardmax"),
          op -> new Migration(op, 12, FlatSoftmax::flat));

  private FlatSoftmax() {}

  private static List<NodeProto> flat(NodeProto old, Surroundings at) {
    long axis = old.integer("axis", 1);
    OptionalInt rank = at.rank(old.input(0));
    boolean last = rank.isPresent() && (axis == rank.getAsInt() - 1 || axis == -1);
    if (last || axis == -1) {
      return List.of(old.with("axis", -1));
    }
    String x = old.input(0);
    String y = old.output(0);
    String shape = at.fresh(y + "_shape");
    String rows = at.fresh(y + "_flat");
    String result = at.fresh(y + "_" + old.op());
    return List.of(
        NodeProto.of("Shape", List.of(x), List.of(shape)),
        NodeProto.of("Flatten", List.of(x), List.of(rows)).with("axis", axis),
        old.withInput(0, rows).withOutputs(List.of(result)).with("axis", -1),
        NodeProto.of("Reshape", List.of(result, shape), List.of(y)).with("allowzero", 1));
  }
}
