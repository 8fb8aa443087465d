// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.drawing.BlockLook;
import dev.adjoint.drawing.Extents;
import dev.adjoint.geometry.Box;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where two scenes of the same part of the world look different.
final class SceneChanges {
  /// More boxes than this are painted as one.
  private static final int MOST = 24;

  /// Two boxes are joined when that paints at most so much more than both.
  private static final double WASTE = 1.3;

  private final List<Box> boxes = new ArrayList<>();

  private SceneChanges() {}

  /// The boxes to paint anew, in world coordinates; none overlaps much of another.
  static List<Box> between(VisibleScene before, VisibleScene after) {
    SceneChanges changes = new SceneChanges();
    changes.compare(before.nodes(), after.nodes(), node -> List.of(Extents.of(node)));
    changes.compare(before.wires(), after.wires(), Extents::parts);
    changes.compare(before.marks(), after.marks(), mark -> List.of(mark.extent()));
    changes.compare(before.comments(), after.comments(), note -> List.of(Extents.of(note)));
    changes.compareBlocks(before.blocks(), after.blocks());
    return changes.boxes;
  }

  private <K, V> void compare(Map<K, V> before, Map<K, V> after, Function<V, List<Box>> extents) {
    for (Map.Entry<K, V> entry : after.entrySet()) {
      @Nullable V old = before.get(entry.getKey());
      V look = entry.getValue();
      if (old != look && !look.equals(old)) {
        extents.apply(look).forEach(this::add);
        if (old != null) {
          extents.apply(old).forEach(this::add);
        }
      }
    }
    for (Map.Entry<K, V> entry : before.entrySet()) {
      if (!after.containsKey(entry.getKey())) {
        extents.apply(entry.getValue()).forEach(this::add);
      }
    }
  }

  private void compareBlocks(List<BlockLook> before, List<BlockLook> after) {
    if (!before.equals(after)) {
      Set<BlockLook> both = new HashSet<>(before);
      both.retainAll(after);
      before.stream().filter(look -> !both.contains(look)).forEach(look -> add(Extents.of(look)));
      after.stream().filter(look -> !both.contains(look)).forEach(look -> add(Extents.of(look)));
    }
  }

  private void add(Box box) {
    Box grown = box;
    for (int i = 0; i < boxes.size(); i++) {
      Box other = boxes.get(i);
      Box both = other.union(grown);
      if (area(both) <= WASTE * (area(other) + area(grown)) || boxes.size() >= MOST) {
        boxes.remove(i);
        grown = both;
        // What it grew over is to be joined, too.
        i = -1;
      }
    }
    boxes.add(grown);
  }

  private static double area(Box box) {
    return box.width() * box.height();
  }
}
