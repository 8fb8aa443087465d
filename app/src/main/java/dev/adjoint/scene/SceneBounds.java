// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.geometry.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The box around everything in a scene, measured when it is asked for and something has changed.
final class SceneBounds {
  private static final Box OF_ONE_NODE = new Box(0, 0, 136, 80);

  private final SceneNodes nodes;
  private final SceneBlocks blocks;
  private final SceneComments comments;
  private final SceneWires wires;
  private Optional<Box> known = Optional.empty();

  SceneBounds(SceneNodes nodes, SceneBlocks blocks, SceneComments comments, SceneWires wires) {
    this.nodes = nodes;
    this.blocks = blocks;
    this.comments = comments;
    this.wires = wires;
  }

  /// Something may lie elsewhere or be of another size.
  void forget() {
    known = Optional.empty();
  }

  Box get() {
    if (known.isEmpty()) {
      known = Optional.of(measured());
    }
    return known.get();
  }

  private Box measured() {
    List<Box> boxes = new ArrayList<>();
    nodes.places().bounds().ifPresent(boxes::add);
    boxes.addAll(blocks.boxes());
    boxes.addAll(comments.boxes());
    wires.bounds().ifPresent(boxes::add);
    return Box.around(boxes).orElse(OF_ONE_NODE);
  }
}
