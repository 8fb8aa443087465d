// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.GraphProto;
import dev.adjoint.onnx.proto.NodeProto;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Floating numbers that say how an operator works rather than what it works on: they are constants
/// even where the file keeps them like weights, so that shapes can follow from them.
record Operands(Set<String> names) {

  private static final Map<String, Set<Integer>> PLACES =
      Map.of(
          "Resize", Set.of(1, 2),
          "Upsample", Set.of(1),
          "Range", Set.of(0, 1, 2),
          "Dropout", Set.of(1),
          "Pad", Set.of(2),
          "Clip", Set.of(1, 2),
          "NonMaxSuppression", Set.of(3, 4));

  /// The values of `graph` that are read in such places only.
  static Operands of(GraphProto graph) {
    Set<String> operands = new HashSet<>();
    Set<String> others = new HashSet<>();
    collect(graph.nodes(), operands, others);
    operands.removeAll(others);
    return new Operands(operands);
  }

  private static void collect(List<NodeProto> nodes, Set<String> operands, Set<String> others) {
    for (NodeProto node : nodes) {
      Set<Integer> places = PLACES.getOrDefault(node.op(), Set.of());
      for (int i = 0; i < node.inputs().size(); i++) {
        (places.contains(i) ? operands : others).add(node.input(i));
      }
      for (AttributeProto.Value value : node.attributes().values()) {
        if (value instanceof AttributeProto.Body(GraphProto body)) {
          collect(body.nodes(), operands, others);
        }
      }
    }
  }

  boolean has(String name) {
    return names.contains(name);
  }
}
