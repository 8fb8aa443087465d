// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Shape;
import java.util.List;

/// A small net whose block `dense` may be folded, and the scene of it.
abstract class FoldingCase {
  static final Box EVERYTHING = new Box(-1e6, -1e6, 2e6, 2e6);
  static final String DENSE = FoldedBlock.lookId("dense");

  final GraphScene scene =
      new GraphScene(StandardOps.CATALOG, (text, role) -> text.length() * role.size() * 0.6);

  static Node parameter(String id, double x, double y, long... sizes) {
    return Node.of(id, "Parameter")
        .with("shape", new AttributeValue.Dims(Shape.of(sizes)))
        .at(x, y);
  }

  static Block block(String id, boolean folded, String... nodes) {
    return new Block(id, id, List.of(nodes), folded, "", Extras.NONE);
  }

  /// `x` is read twice inside the block `dense`, whose result is read twice outside.
  static Graph net(Block... blocks) {
    return Graph.builder("net")
        .node(parameter("x", 0, 0, 64, 784))
        .node(parameter("w", 200, 200, 784, 10))
        .node(Node.of("z", "MatMul", "x", "w").at(400, 0))
        .node(Node.of("again", "MatMul", "x", "w").at(400, 120))
        .node(Node.of("sum", "Add", "z", "again").at(600, 0))
        .node(Node.of("relu", "Relu", "sum").at(900, 0))
        .node(Node.of("tanh", "Tanh", "sum").at(900, 200))
        .blocks(List.of(blocks))
        .build();
  }

  static Block dense(boolean folded) {
    return block("dense", folded, "w", "z", "again", "sum");
  }

  void show(Graph graph) {
    scene.show(graph, Inference.of(graph, StandardOps.CATALOG), RunPicture.NONE);
  }

  NodeLook look(String id) {
    return scene.node(id).orElseThrow();
  }

  List<String> shown() {
    return scene.nodesIn(EVERYTHING).stream().map(NodeLook::id).sorted().toList();
  }

  static Wire wire(String from, String to, int port) {
    return new Wire(PortRef.of(from), to, port);
  }
}
