// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.BlockLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.infer.Inference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The blocks of a scene: how they lie in each other, what the folded ones hide, where the frames
/// of the open ones are.
public final class SceneBlocks {
  /// What is around more than so many nodes is nearly everything.
  private static final int MANY = 1_000;

  private final Wardrobe wardrobe;
  private final BlockFrames frames;
  private final BlockTree tree = new BlockTree();
  private Hiding hiding = Hiding.NONE;

  /// Blocks that are others than when they were last measured, or lie around or in such.
  private final Set<String> outdated = new HashSet<>();

  private Folding folding = Folding.NONE;
  private Inference types;
  private SceneWords words = SceneWords.ENGLISH;

  SceneBlocks(Wardrobe wardrobe, BlockFrames.Ground ground, Inference none) {
    this.wardrobe = wardrobe;
    this.frames = new BlockFrames(ground);
    this.types = none;
  }

  /// Nodes, wires or blocks came or went, or nodes have another op.
  ///
  /// @param changed those nodes
  /// @return what may be shown otherwise than before, by ids of nodes and looks
  List<Collection<String>> regroup(Graph graph, Set<String> changed) {
    outdated.addAll(tree.show(graph, changed));
    hiding = Hiding.of(graph, tree, hiding);
    return rewire(graph);
  }

  /// Wires came or went, and nothing else.
  List<Collection<String>> rewire(Graph graph) {
    Folding before = folding;
    folding = Folder.fold(graph, hiding);
    return folding.changedSince(before);
  }

  void dressWith(Inference now, SceneWords language) {
    types = now;
    words = language;
  }

  Folding folding() {
    return folding;
  }

  /// The blocks that may have another size or place, each after all that lie in it: those around
  /// these nodes and looks, and those that are others themselves.
  List<String> due(Set<String> nodes, Set<String> looks) {
    frames.keep(tree.ids());
    Set<String> due = new HashSet<>(outdated);
    outdated.clear();
    if (nodes.size() + looks.size() > MANY) {
      due.addAll(tree.ids());
    } else {
      due.addAll(tree.blocksOf(nodes));
      looks.forEach(look -> due.addAll(tree.blocksOf(folding.members(look).iterator().next())));
    }
    List<String> innerFirst = new ArrayList<>();
    if (!due.isEmpty()) {
      tree.innerFirst().forEach(entry -> innerFirst.add(entry.block().id()));
      innerFirst.removeIf(id -> !due.contains(id));
    }
    return innerFirst;
  }

  /// Finds where one of these is now, after all before it.
  void locate(String block) {
    tree.entry(block).ifPresent(frames::locate);
  }

  /// Measures the frame of one of these, after all before it and once each of them is located.
  void measure(String block) {
    tree.entry(block).ifPresent(frames::measure);
  }

  /// Measures what is around these nodes and looks.
  void measureAround(Set<String> nodes, Set<String> looks) {
    List<String> due = due(nodes, looks);
    due.forEach(this::locate);
    due.forEach(this::measure);
  }

  /// The frames of open blocks that meet the area, outer ones first.
  public List<BlockLook> in(Box area) {
    return in(area, frame -> true);
  }

  /// Those whose frames are such.
  public List<BlockLook> in(Box area, Predicate<Box> which) {
    Set<String> near = new HashSet<>(frames.in(area));
    near.removeIf(id -> frames.frame(id).filter(which).isEmpty());
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
