// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.BlockLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.infer.Inference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The blocks of a scene: how they lie in each other, what the folded ones hide, where the frames
/// of the open ones are.
public final class SceneBlocks {
  private final Wardrobe wardrobe;
  private final BlockFrames frames;
  private BlockTree tree = BlockTree.NONE;
  private Hiding hiding = Hiding.NONE;
  private Folding folding = Folding.NONE;
  private Inference types;
  private SceneWords words = SceneWords.ENGLISH;

  SceneBlocks(Wardrobe wardrobe, BlockFrames.Ground ground, Inference none) {
    this.wardrobe = wardrobe;
    this.frames = new BlockFrames(ground);
    this.types = none;
  }

  /// Wires came or went.
  ///
  /// @param others whether nodes or blocks did, too, or one has another op
  void regroup(Graph graph, boolean others) {
    if (others) {
      tree = BlockTree.of(graph);
      hiding = Hiding.of(graph, tree);
    }
    folding = Folder.fold(graph, hiding);
  }

  void dressWith(Inference now, SceneWords language) {
    types = now;
    words = language;
  }

  Folding folding() {
    return folding;
  }

  void measureAll() {
    frames.keep(tree.ids());
    frames.measure(tree, tree.ids());
  }

  /// Measures what is around these nodes and looks.
  void measureAround(Set<String> nodes, Set<String> looks) {
    Set<String> around = tree.blocksOf(nodes);
    for (String look : looks) {
      around.addAll(tree.blocksOf(folding.members(look).iterator().next()));
    }
    frames.measure(tree, around);
  }

  /// The frames of open blocks that meet the area, outer ones first.
  public List<BlockLook> in(Box area) {
    Set<String> near = new HashSet<>(frames.in(area));
    List<BlockLook> shown = new ArrayList<>();
    if (!near.isEmpty()) {
      for (BlockTree.Entry entry : tree.outerFirst()) {
        if (near.contains(entry.block().id())) {
          look(entry).ifPresent(shown::add);
        }
      }
    }
    return shown;
  }

  /// The frame of one block, if it is open and in sight of its folded surroundings.
  public Optional<BlockLook> look(String block) {
    return tree.entry(block).flatMap(this::look);
  }

  private Optional<BlockLook> look(BlockTree.Entry entry) {
    return frames.frame(entry.block().id()).map(box -> wardrobe.frame(entry, box, types, words));
  }

  /// The nodes of a block that the graph has.
  public Set<String> nodes(String block) {
    return tree.entry(block).map(BlockTree.Entry::nodes).orElse(Set.of());
  }

  /// The corner of a block: of its frame, or of the box it is folded to.
  public Point corner(String block) {
    return frames.corner(block);
  }

  List<Box> boxes() {
    return tree.ids().stream().flatMap(id -> frames.frame(id).stream()).toList();
  }
}
