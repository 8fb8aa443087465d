// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.graph.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What could be in the way of labels: the labels of wires drawn earlier, and nodes. What lies
/// around the part of a scene that is shown is looked up once; the rest, or all of a large part,
/// when it is asked for.
final class LabelGround {
  /// Labels reach no farther than this from their wire.
  private static final double REACH = 200;

  /// Going through so many takes as long as looking one up.
  private static final int MOST = 600;

  private final GraphScene scene;
  private final Box known;
  private final boolean few;
  private final List<LabelledWire> wires;
  private final List<Box> nodes;
  private final Map<Wire, LabelledWire> byWire = new HashMap<>();

  /// @param area the part that is shown
  LabelGround(GraphScene scene, Box area) {
    this.scene = scene;
    known = area.grown(2 * REACH);
    wires = labelled(scene.wiresIn(known));
    nodes = boxes(known);
    few = Math.max(wires.size(), nodes.size()) <= MOST;
  }

  LabelledWire labelled(Wire wire) {
    return byWire.computeIfAbsent(wire, LabelledWire::new);
  }

  private List<LabelledWire> labelled(List<Wire> found) {
    List<LabelledWire> labelled = new ArrayList<>(found.size());
    for (Wire wire : found) {
      labelled.add(labelled(wire));
    }
    return labelled;
  }

  private List<Box> boxes(Box area) {
    List<Box> boxes = new ArrayList<>();
    for (NodeLook look : scene.nodesIn(area)) {
      boxes.add(look.box());
    }
    return boxes;
  }

  /// Wires that could have labels there, and others, in the order they are drawn.
  List<LabelledWire> wires(Box reach) {
    Box around = reach.grown(REACH);
    return few && known.contains(around) ? wires : labelled(scene.wiresIn(around));
  }

  /// Nodes that are there, and others.
  List<Box> nodes(Box reach) {
    return few && known.contains(reach) ? nodes : boxes(reach);
  }
}
