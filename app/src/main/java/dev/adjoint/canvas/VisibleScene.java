// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.drawing.BlockLook;
import dev.adjoint.drawing.CommentLook;
import dev.adjoint.drawing.Detail;
import dev.adjoint.drawing.Extents;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.SceneModel;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.graph.Wire;
import dev.adjoint.scene.GraphScene;
import dev.adjoint.scene.SceneLabels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What there is to see in a part of the world, with selection and the marks of a gesture, in
/// drawing order. What moves by itself (pulses, a wire being dragged) is not in it.
record VisibleScene(
    List<BlockLook> blocks,
    Map<String, CommentLook> comments,
    Map<Wire, WireLook> wires,
    Map<String, NodeLook> nodes,
    Map<Wire, WireMark> marks) {
  static final VisibleScene EMPTY =
      new VisibleScene(List.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /// Labels, shadows and rings reach this far beyond the boxes; see [Extents] for how far exactly.
  private static final double REACH = 40;

  private static final double LABEL_REACH = 200;

  /// @param scene what is shown, as far as it is made
  static VisibleScene of(CanvasViewModel canvas, GraphScene scene, PulseClock clock, Excerpt part) {
    Box area = part.world();
    Map<String, NodeLook> nodes = new LinkedHashMap<>();
    List<NodeLook> above = new ArrayList<>();
    for (NodeLook look : scene.nodesIn(area.grown(REACH))) {
      NodeLook dressed = dressed(canvas, scene, look);
      if (!Extents.of(dressed).intersects(area)) {
        continue;
      }
      if (dressed.state().selected() || dressed.state().current()) {
        above.add(dressed);
      } else {
        nodes.put(dressed.id(), dressed);
      }
    }
    // What is selected or at work lies on top.
    above.forEach(look -> nodes.put(look.id(), look));
    return new VisibleScene(
        blocks(canvas, scene, area.grown(REACH)),
        comments(canvas, scene, area.grown(REACH)),
        wires(canvas, scene, clock, part),
        nodes,
        marks(scene, area));
  }

  private static Map<Wire, WireLook> wires(
      CanvasViewModel canvas, GraphScene scene, PulseClock clock, Excerpt part) {
    Box area = part.world();
    Function<Wire, Optional<WireLook>> looks =
        wire ->
            canvas.overlay().hides(wire)
                ? Optional.empty()
                : scene.wire(wire).map(look -> clock.settled(wire, look));
    boolean labelled = Detail.at(part.zoom()).atLeast(Detail.LABELS);
    SceneLabels labels = scene.labels(area, looks);
    Map<Wire, WireLook> wires = new LinkedHashMap<>();
    for (Wire wire : scene.wiresIn(area.grown(LABEL_REACH))) {
      looks
          .apply(wire)
          .filter(look -> Extents.of(look).intersects(area))
          .map(look -> labelled ? labels.on(wire, look) : look)
          .ifPresent(look -> wires.put(wire, dressed(canvas, wire, look)));
    }
    return wires;
  }

  private static Map<Wire, WireMark> marks(GraphScene scene, Box area) {
    Map<Wire, WireMark> marks = new LinkedHashMap<>();
    scene
        .run()
        .breakmarks()
        .wires()
        .forEach(
            (wire, mark) ->
                scene
                    .wire(wire)
                    .map(look -> WireMark.on(look.path(), mark))
                    .filter(made -> made.extent().intersects(area))
                    .ifPresent(made -> marks.put(wire, made)));
    return marks;
  }

  private static Map<String, CommentLook> comments(
      CanvasViewModel canvas, GraphScene scene, Box area) {
    Map<String, CommentLook> comments = new LinkedHashMap<>();
    for (CommentLook look : scene.comments().in(area)) {
      if (!canvas.texts().hides(look.id())) {
        boolean selected = canvas.selection().comments().contains(look.id());
        comments.put(look.id(), look.marked(selected));
      }
    }
    return comments;
  }

  private static List<BlockLook> blocks(CanvasViewModel canvas, GraphScene scene, Box area) {
    Set<String> selected = canvas.selection().nodes();
    return scene.blocks().in(area).stream()
        .map(
            block ->
                block
                    .marked(
                        !selected.isEmpty()
                            && selected.containsAll(scene.blocks().nodes(block.id())))
                    .lit(lit(canvas, block)))
        .toList();
  }

  private static BlockLook.Lit lit(CanvasViewModel canvas, BlockLook block) {
    boolean here = canvas.lights().block().get().filter(block.id()::equals).isPresent();
    boolean back = canvas.picture().runProperty().get().backward();
    return !here ? BlockLook.Lit.NO : back ? BlockLook.Lit.BACKWARD : BlockLook.Lit.FORWARD;
  }

  private static WireLook dressed(CanvasViewModel canvas, Wire wire, WireLook look) {
    boolean onPath = canvas.lights().wires().get().contains(wire);
    boolean selected = onPath || canvas.selection().wires().contains(wire);
    boolean faint =
        canvas.overlay().dimsWires() || (!canvas.lights().wires().get().isEmpty() && !onPath);
    return look.marked(selected || canvas.showsInsertionInto(wire), faint);
  }

  private static NodeLook dressed(CanvasViewModel canvas, GraphScene scene, NodeLook look) {
    NodeLook stated = scene.withState(look);
    Set<String> members = scene.folding().members(look.id());
    boolean selected = canvas.selection().nodes().containsAll(members);
    NodeLook dressed = stated.in(stated.state().withSelected(selected));
    Overlay overlay = canvas.overlay();
    if (look.folded() || overlay.draft().isEmpty() || overlay.marks().isEmpty()) {
      return dressed;
    }
    return overlay.marks().get().mark(dressed, overlay.draft().get());
  }

  SceneModel model() {
    return new SceneModel(
        blocks,
        List.copyOf(comments.values()),
        List.copyOf(wires.values()),
        List.copyOf(nodes.values()));
  }

  /// Only what shows in an area.
  SceneModel within(Box area) {
    return new SceneModel(
        blocks.stream().filter(block -> Extents.of(block).intersects(area)).toList(),
        comments.values().stream().filter(note -> Extents.of(note).intersects(area)).toList(),
        wires.values().stream().filter(wire -> shows(wire, area)).toList(),
        nodes.values().stream().filter(node -> Extents.of(node).intersects(area)).toList());
  }

  private static boolean shows(WireLook wire, Box area) {
    return Extents.of(wire).intersects(area)
        && Extents.parts(wire).stream().anyMatch(area::intersects);
  }
}
