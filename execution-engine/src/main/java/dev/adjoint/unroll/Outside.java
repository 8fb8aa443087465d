// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.unroll;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What stands in an unrolled graph for values of the graph around the loop: an Input for each,
/// called as it is there; a Constant where the value is known.
final class Outside {

  private final Inference around;
  private final Sheet sheet;
  private final Map<PortRef, PortRef> here = new HashMap<>();
  private final SequencedMap<String, PortRef> standing = new LinkedHashMap<>();

  Outside(Inference around, Sheet sheet) {
    this.around = around;
    this.sheet = sheet;
  }

  PortRef of(PortRef there) {
    return here.computeIfAbsent(there, this::stand);
  }

  private PortRef stand(PortRef there) {
    String name = there.output() == 0 ? there.node() : there.node() + "." + there.output();
    Optional<Tensor> known = around.constant(there);
    Node node =
        known
            .map(value -> Node.of(name, Constant.OP.name()).with(Constant.VALUE, value))
            .orElseGet(() -> input(name, there));
    String id = sheet.add(node).id();
    standing.put(id, there);
    return PortRef.of(id);
  }

  private Node input(String name, PortRef there) {
    TensorType type =
        around.type(there).orElseGet(() -> new TensorType(DType.FLOAT32, Shape.UNRANKED));
    return Node.of(name, Input.OP.name())
        .with(Input.SHAPE, type.shape())
        .with(Input.DTYPE, type.dtype());
  }

  /// The nodes that stand for something, with what that is.
  SequencedMap<String, PortRef> standing() {
    return standing;
  }
}
