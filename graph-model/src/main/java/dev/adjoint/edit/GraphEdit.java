// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;
import java.util.Optional;

/// One change that a person makes to a graph. An edit that does not fit the graph (its node is
/// gone, its name is taken) changes nothing.
public sealed interface GraphEdit
    permits AddNode,
        AddNodes,
        BendWire,
        Compound,
        Connect,
        Disconnect,
        EditBody,
        MoveComments,
        MoveNodes,
        Patch,
        PutBlock,
        PutBlocks,
        PutComment,
        RemoveBlock,
        RemoveComments,
        RemoveNodes,
        RenameNode,
        ReplaceGraph,
        ReplaceNode,
        SetAttribute,
        SetOutputs,
        SetTraining,
        UnsetAttribute {

  Graph apply(Graph graph);

  /// The edit that leads from `apply(before)` back to `before`, exactly: order of nodes, wires,
  /// outputs and blocks included.
  default GraphEdit inverse(Graph before) {
    return Patch.between(apply(before), before, label());
  }

  /// One edit that does what this and then `next` do, if a person would call the two one change.
  default Optional<GraphEdit> mergedWith(GraphEdit next) {
    return Optional.empty();
  }

  /// True when nothing would change: such an edit is not worth a place in the history.
  default boolean isNoOp(Graph graph) {
    Graph changed = apply(graph);
    return changed == graph || changed.equals(graph);
  }

  /// What was done, for menus and the visible history.
  EditLabel label();
}
