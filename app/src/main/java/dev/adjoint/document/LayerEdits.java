// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.compile.Opening;
import dev.adjoint.edit.Compound;
import dev.adjoint.edit.EditLabel;
import dev.adjoint.edit.ReplaceGraph;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.NodeIds;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpDef;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Opens layers into the ops they are made of.
public final class LayerEdits {
  private final DocumentViewModel document;

  LayerEdits(DocumentViewModel document) {
    this.document = document;
  }

  /// Opens the selected layers, each in a block of its name; the parts are then selected. What is
  /// no layer stays as it is.
  public void openSelection() {
    Graph graph = document.graph();
    Set<String> before = graph.nodesById().keySet();
    for (String id : document.selection().nodes()) {
      Inference types = document.types().update(graph);
      graph = Opening.open(types, id).orElse(graph);
    }
    if (graph != document.graph()) {
      EditLabel label = EditLabel.of("edit.open-layer", "Open the layer");
      document.perform(new Compound(label, List.of(new ReplaceGraph(graph))));
      Set<String> parts = new LinkedHashSet<>(graph.nodesById().keySet());
      parts.removeAll(before);
      parts.addAll(document.selection().nodes());
      document.select(Selection.ofNodes(parts));
    }
  }

  /// Whether [#openSelection] would do something.
  public boolean canOpenSelection() {
    Map<String, Boolean> composite = new HashMap<>();
    return NodeIds.inOrder(document.selection().nodes(), document.graph())
        .filter(node -> composite.computeIfAbsent(node.op(), this::isComposite))
        .anyMatch(node -> Opening.canOpen(document.types(), node.id()));
  }

  private boolean isComposite(String op) {
    return document.catalog().find(op).flatMap(OpDef::decomposition).isPresent();
  }
}
