// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.version;

import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/// Before operator set 7 the second operand was stretched only on request, its axes counted from
/// `axis`; now axes are aligned at the end, so it gets axes of size 1 there. The slopes of PRelu,
/// one a channel, were counted from axis 1.
final class LegacyBroadcast {

  static final List<Migration> ALL =
      java.util.stream.Stream.concat(
              Migrations.each(
                  List.of(
                      "Add", "Sub", "Mul", "Div", "Pow", "And", "Or", "Xor", "Equal", "Greater",
                      "Less", "Gemm"),
                  op -> new Migration(op, 6, LegacyBroadcast::aligned))
                  .stream(),
              List.of(new Migration("PRelu", 6, (old, at) -> from(1, old, at))).stream())
          .toList();

  private LegacyBroadcast() {}

  private static List<NodeProto> aligned(NodeProto old, Surroundings at) {
    NodeProto plain = old.without("broadcast");
    return old.attribute("axis").isEmpty()
        ? List.of(plain)
        : from(old.integer("axis", 0), plain.without("axis"), at);
  }

  /// The node with the axes of its second operand counted from `axis`.
  private static List<NodeProto> from(long axis, NodeProto plain, Surroundings at) {
    OptionalInt rank = at.rank(plain.input(0));
    OptionalInt own = at.rank(plain.input(1));
    if (rank.isEmpty() || own.isEmpty()) {
      return measured(axis, plain, at);
    }
    long first = (axis < 0 ? axis + rank.getAsInt() : axis) + own.getAsInt();
    long[] missing =
        LongStream.range(0, rank.getAsInt() - first).map(i -> own.getAsInt() + i).toArray();
    if (missing.length == 0) {
      return List.of(plain);
    }
    String wide = at.fresh(plain.input(1) + "_wide");
    String axes = at.constant(plain.input(1) + "_axes", Tensor.vector(missing));
    return List.of(
        NodeProto.of("Unsqueeze", List.of(plain.input(1), axes), List.of(wide)),
        plain.withInput(1, wide));
  }

  /// The same where the file does not say the ranks: they are counted in the graph.
  private static List<NodeProto> measured(long axis, NodeProto plain, Surroundings at) {
    Chain chain = new Chain(at, plain.input(1), new ArrayList<>());
    String shape = chain.then("Shape", "_shape", plain.input(1));
    String own = chain.then("Size", "_rank", shape);
    String behind =
        axis < 0
            ? at.constant(plain.input(1) + "_behind", Tensor.scalar(DType.INT64, -axis))
            : chain.then(
                "Sub",
                "_behind",
                chain.then("Size", "_room", chain.then("Shape", "_around", plain.input(0))),
                at.constant(plain.input(1) + "_axis", Tensor.scalar(DType.INT64, axis)));
    String zero = at.constant(plain.input(1) + "_zero", Tensor.vector(0));
    String one = at.constant(plain.input(1) + "_one", Tensor.vector(1));
    String lack = chain.then("Max", "_lack", chain.then("Sub", "_less", behind, own), zero);
    String ones = chain.then("Expand", "_ones", one, lack);
    String sizes = at.fresh(plain.input(1) + "_sizes");
    chain.nodes.add(NodeProto.of("Concat", List.of(shape, ones), List.of(sizes)).with("axis", 0));
    String wide = at.fresh(plain.input(1) + "_wide");
    chain.nodes.add(
        NodeProto.of("Reshape", List.of(plain.input(1), sizes), List.of(wide))
            .with("allowzero", 1));
    chain.nodes.add(plain.withInput(1, wide));
    return chain.nodes;
  }

  /// Nodes that follow each other, their values named after `base`.
  private record Chain(Surroundings at, String base, List<NodeProto> nodes) {

    String then(String op, String suffix, String... inputs) {
      String value = at.fresh(base + suffix);
      nodes.add(NodeProto.of(op, List.of(inputs), List.of(value)));
      return value;
    }
  }
}
