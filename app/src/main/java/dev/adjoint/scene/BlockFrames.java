// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.BlockLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.SpatialIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the blocks of a scene are: the frames of open ones, and the corners at which folded ones
/// stand, which is where their frames were.
final class BlockFrames {
  private final Map<String, Point> corners = new HashMap<>();
  private final SpatialIndex<String> frames = new SpatialIndex<>();

  /// What frames are measured from at the moment.
  interface Ground {
    Folding folding();

    /// The corner of any node, drawn or not.
    Point corner(String node);

    Optional<Box> box(String lookId);

    /// A folded block stands at this corner from now on.
    void place(String lookId, Point corner);
  }

  private final Ground ground;

  BlockFrames(Ground ground) {
    this.ground = ground;
  }

  /// Finds where a block is now, after all that lie in it; folded, it stands there.
  void locate(BlockTree.Entry entry) {
    String id = entry.block().id();
    Point corner = corner(entry);
    corners.put(id, corner);
    if (isFolded(id)) {
      ground.place(FoldedBlock.lookId(id), corner);
    }
  }

  private boolean isFolded(String block) {
    return ground.folding().box(FoldedBlock.lookId(block)).isPresent();
  }

  /// Measures the frame of a block, after those in it and once all folded ones stand in their
  /// places.
  void measure(BlockTree.Entry entry) {
    String id = entry.block().id();
    Optional<Box> around = isFolded(id) ? Optional.empty() : around(entry);
    around.ifPresentOrElse(box -> frames.put(id, BlockLook.around(box)), () -> frames.remove(id));
  }

  private Point corner(BlockTree.Entry entry) {
    double x = Double.POSITIVE_INFINITY;
    double y = Double.POSITIVE_INFINITY;
    for (String node : entry.own()) {
      Point corner = ground.corner(node);
      x = Math.min(x, corner.x());
      y = Math.min(y, corner.y());
    }
    for (String inner : entry.inner()) {
      Point corner = corners.getOrDefault(inner, Point.ORIGIN);
      x = Math.min(x, corner.x());
      y = Math.min(y, corner.y());
    }
    return BlockLook.cornerAround(new Point(x, y));
  }

  /// The box around what is drawn inside; none when the block is hidden in a folded one.
  private Optional<Box> around(BlockTree.Entry entry) {
    List<Box> boxes = new ArrayList<>();
    for (String node : entry.own()) {
      ground.box(ground.folding().shownAs(node)).ifPresent(boxes::add);
    }
    for (String inner : entry.inner()) {
      frames.box(inner).ifPresent(boxes::add);
      ground.box(FoldedBlock.lookId(inner)).ifPresent(boxes::add);
    }
    return isHidden(entry) ? Optional.empty() : Box.around(boxes);
  }

  private boolean isHidden(BlockTree.Entry entry) {
    String first = entry.nodes().iterator().next();
    return ground
        .folding()
        .box(ground.folding().shownAs(first))
        .filter(box -> box.nodes().containsAll(entry.nodes()))
        .isPresent();
  }

  void keep(Collection<String> blocks) {
    if (corners.size() == blocks.size() && blocks.containsAll(corners.keySet())) {
      return;
    }
    List.copyOf(corners.keySet()).stream()
        .filter(id -> !blocks.contains(id))
        .forEach(
            id -> {
              corners.remove(id);
              frames.remove(id);
            });
  }

  Point corner(String block) {
    return corners.getOrDefault(block, Point.ORIGIN);
  }

  Optional<Box> frame(String block) {
    return frames.box(block);
  }

  List<String> in(Box area) {
    return frames.query(area);
  }
}
