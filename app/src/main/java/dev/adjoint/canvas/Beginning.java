// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.graph.Node;
import dev.adjoint.ops.source.Input;
import dev.adjoint.scene.GraphScene;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/// Where people begin to read a large graph: at its first input, else at its first node. None of a
/// small one, which is seen as a whole.
record Beginning(DocumentViewModel document, Supplier<GraphScene> scene)
    implements Supplier<Optional<Box>> {
  /// So many are found again however small they are.
  private static final int FEW = 40;

  @Override
  public Optional<Box> get() {
    Collection<Node> nodes = document.graph().nodes();
    return nodes.stream()
        .filter(node -> node.op().equals(Input.OP.name()))
        .findFirst()
        .or(() -> nodes.stream().findFirst())
        .filter(first -> scene.get().nodes().size() > FEW)
        .flatMap(first -> scene.get().shown(first.id()))
        .map(NodeLook::box);
  }
}
