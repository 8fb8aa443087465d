// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.document.Content;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.Insertion;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.Alignment;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.Snapping;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.Wire;
import dev.adjoint.scene.GraphScene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What helps while something is dragged: lines to lie on, and the wire that would be led through
/// it.
final class DragAids {
  /// How near counts as in line, in screen pixels.
  private static final double REACH = 5;

  /// Among more nodes in sight than this nothing is compared.
  private static final int CROWD = 300;

  private record Try(Node node, Wire wire) {}

  private final DocumentViewModel document;
  private final Supplier<GraphScene> scenes;
  private final Camera camera;
  private final Map<Try, Optional<Insertion>> tried = new HashMap<>();
  private Optional<Content> triedIn = Optional.empty();

  DragAids(DocumentViewModel document, Supplier<GraphScene> scenes, Camera camera) {
    this.document = document;
    this.scenes = scenes;
    this.camera = camera;
  }

  /// @param corner of what is held, in the graph
  Alignment align(
      Set<String> moving, Optional<String> held, Point corner, Point raw, Snapping grid) {
    Optional<NodeLook> look = held.flatMap(scenes.get()::node);
    List<NodeLook> near = scenes.get().nodesIn(camera.visible());
    if (look.isEmpty() || grid.equals(Snapping.FINE) || near.size() > CROWD) {
      return Alignment.plain(grid.snapOffset(corner, raw));
    }
    List<Alignment.Item> still =
        near.stream()
            .filter(node -> !moving.contains(node.id()))
            .map(n -> item(n, n.corner()))
            .toList();
    double reach = REACH / camera.viewport().zoom();
    return Alignment.of(item(look.get(), corner), still, raw, reach, grid);
  }

  private static Alignment.Item item(NodeLook node, Point corner) {
    List<Double> ports = new ArrayList<>();
    for (Side side : Side.values()) {
      for (int i = 0; i < node.frame().ports(side); i++) {
        double height = corner.y() + node.frame().port(side, i).y();
        if (!ports.contains(height)) {
          ports.add(height);
        }
      }
    }
    return new Alignment.Item(node.frame().boxAt(corner), ports);
  }

  /// How `node` would go into the wire that runs through the box, nearest to its middle first.
  Optional<Insertion> insertion(Node node, Box box) {
    if (!triedIn.equals(Optional.of(document.content()))) {
      triedIn = Optional.of(document.content());
      tried.clear();
    }
    Point middle = box.centre();
    return scenes.get().wiresIn(box).stream()
        .filter(
            wire -> scenes.get().wire(wire).filter(look -> look.path().crosses(box)).isPresent())
        .sorted(Comparator.comparingDouble(wire -> distance(wire, middle)))
        .limit(2)
        .flatMap(wire -> tried.computeIfAbsent(new Try(node, wire), this::find).stream())
        .findFirst();
  }

  private double distance(Wire wire, Point to) {
    return scenes.get().wire(wire).map(look -> look.path().distanceTo(to)).orElse(1e9);
  }

  private Optional<Insertion> find(Try attempt) {
    return Insertion.find(document.types(), attempt.node(), attempt.wire());
  }
}
