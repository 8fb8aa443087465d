// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import java.util.ArrayList;
import java.util.List;

/// What there is to see: blocks below, then comments, then wires, then nodes, each in drawing
/// order.
public record SceneModel(
    List<BlockLook> blocks,
    List<CommentLook> comments,
    List<WireLook> wires,
    List<NodeLook> nodes) {
  public static final SceneModel EMPTY = new SceneModel(List.of(), List.of(), List.of());

  public SceneModel {
    blocks = List.copyOf(blocks);
    comments = List.copyOf(comments);
    wires = List.copyOf(wires);
    nodes = List.copyOf(nodes);
  }

  /// A scene without comments.
  public SceneModel(List<BlockLook> blocks, List<WireLook> wires, List<NodeLook> nodes) {
    this(blocks, List.of(), wires, nodes);
  }

  /// The box around everything; an empty scene has a box of one node's size at the origin.
  public Box bounds() {
    List<Box> boxes = new ArrayList<>();
    blocks.forEach(block -> boxes.add(block.box()));
    comments.forEach(comment -> boxes.add(comment.box()));
    wires.forEach(wire -> boxes.add(wire.path().bounds()));
    nodes.forEach(node -> boxes.add(node.box()));
    return Box.around(boxes).orElse(new Box(0, 0, 136, 80));
  }
}
