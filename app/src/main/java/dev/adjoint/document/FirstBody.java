// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.edit.GraphEdit;
import dev.adjoint.edit.SetAttribute;
import dev.adjoint.graph.Body;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.control.Loop;
import dev.adjoint.ops.control.Scan;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The body that a node gets when it has none yet: an input for everything wired in, called after
/// what it carries, handed on unchanged. Something to draw on that fits already.
final class FirstBody {
  private static final double PITCH = 120;
  private static final double COLUMN = 220;

  private final Graph.Builder graph = Graph.builder("");
  private final List<String> inputs = new ArrayList<>();
  private final List<PortRef> outputs = new ArrayList<>();

  private FirstBody() {}

  static Body of(Node node) {
    FirstBody body = new FirstBody();
    switch (node.op()) {
      case "Loop" -> body.loop(node);
      case "Scan" -> body.scan(node);
      default -> body.branch(node);
    }
    body.graph.outputs(body.outputs);
    return new Body(body.graph.build(), body.inputs);
  }

  /// What else the node must say before its first body fits.
  static Optional<GraphEdit> needed(Node node) {
    String count = Scan.NUM_SCAN_INPUTS.name();
    boolean missing = node.op().equals("Scan") && !node.attributes().values().containsKey(count);
    return missing
        ? Optional.of(new SetAttribute(node.id(), count, new AttributeValue.Int(scanned(node))))
        : Optional.empty();
  }

  private void loop(Node node) {
    input("i", DType.INT64, Shape.SCALAR);
    outputs.add(PortRef.of(input("cond", DType.BOOL, Shape.SCALAR)));
    carry(node, 2, node.inputs().size() - captures(node));
    take(node, node.inputs().size() - captures(node));
  }

  private void scan(Node node) {
    int from = node.inputs().size() - captures(node) - (int) scanned(node);
    carry(node, 0, from);
    take(node, Math.max(0, from));
  }

  /// The last wire is taken slice by slice, unless the node says otherwise.
  private static long scanned(Node node) {
    return node.attributes().values().get(Scan.NUM_SCAN_INPUTS.name())
            instanceof AttributeValue.Int(long said)
        ? said
        : Math.min(1, node.inputs().size());
  }

  private static int captures(Node node) {
    return node.attributes().values().get(Loop.NUM_CAPTURES.name())
            instanceof AttributeValue.Int(long said)
        ? (int) Math.clamp(said, 0, node.inputs().size())
        : 0;
  }

  /// A branch gives what it is given first; without anything, a zero.
  private void branch(Node node) {
    take(node, 1);
    if (inputs.isEmpty()) {
      Tensor zero = Tensor.scalar(DType.FLOAT32, 0);
      graph.node(
          Node.of("zero", "Constant")
              .with("value", new AttributeValue.Literal(zero))
              .at(COLUMN, 0));
      outputs.add(PortRef.of("zero"));
    } else {
      outputs.add(PortRef.of(inputs.getFirst()));
    }
  }

  private void carry(Node node, int from, int until) {
    for (int slot = from; slot < until; slot++) {
      outputs.add(PortRef.of(input(name(node, slot))));
    }
  }

  private void take(Node node, int from) {
    for (int slot = from; slot < node.inputs().size(); slot++) {
      input(name(node, slot));
    }
  }

  private static String name(Node node, int slot) {
    return node.input(slot).map(PortRef::node).orElse("x");
  }

  /// What arrives is what counts, whatever an input of a body declares.
  private String input(String wanted) {
    return input(wanted, DType.FLOAT32, Shape.UNRANKED);
  }

  private String input(String wanted, DType dtype, Shape shape) {
    String id = wanted;
    for (int i = 2; inputs.contains(id); i++) {
      id = wanted + i;
    }
    graph.node(
        Node.of(id, "Input")
            .with(Input.SHAPE.name(), new AttributeValue.Dims(shape))
            .with(Input.DTYPE.name(), new AttributeValue.Type(dtype))
            .at(0, PITCH * inputs.size()));
    inputs.add(id);
    return id;
  }
}
