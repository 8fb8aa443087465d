// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/// Before operator set 7 the second operand was stretched only on request, its axes counted from
/// `axis`; now axes are aligned at the end, so it gets axes of size 1 there.
final class LegacyBroadcast {

  static final List<Migration> ALL =
      Migrations.each(
          List.of(
              "Add", "Sub", "Mul", "Div", "Pow", "And", "Or", "Xor", "Equal", "Greater", "Less",
              "Gemm"),
          op -> new Migration(op, 6, LegacyBroadcast::aligned));

  private LegacyBroadcast() {}

  private static List<NodeProto> aligned(NodeProto old, Surroundings at) {
    NodeProto plain = old.without("broadcast");
    OptionalInt rank = at.rank(old.input(0));
    OptionalInt own = at.rank(old.input(1));
    if (old.attribute("axis").isEmpty() || rank.isEmpty() || own.isEmpty()) {
      // Without the ranks the attribute stays, and is named as what Adjoint does not have.
      return List.of(plain);
    }
    long axis = old.integer("axis", 0);
    long first = (axis < 0 ? axis + rank.getAsInt() : axis) + own.getAsInt();
    long[] missing =
        LongStream.range(0, rank.getAsInt() - first).map(i -> own.getAsInt() + i).toArray();
    if (missing.length == 0) {
      return List.of(plain.without("axis"));
    }
    String wide = at.fresh(old.input(1) + "_wide");
    String axes = at.constant(old.input(1) + "_axes", Tensor.vector(missing));
    return List.of(
        NodeProto.of("Unsqueeze", List.of(old.input(1), axes), List.of(wide)),
        plain.without("axis").withInput(1, wide));
  }
}
