// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Bends;
import dev.adjoint.canvas.gesture.Hit;
import dev.adjoint.canvas.gesture.Surface;
import dev.adjoint.canvas.gesture.Verdict;
import dev.adjoint.document.DocumentEdits;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.Insertion;
import dev.adjoint.document.ItemId;
import dev.adjoint.document.Selection;
import dev.adjoint.drawing.CommentLook;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Alignment;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Guide;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.Snapping;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.scene.GraphScene;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What gestures see of one canvas and may ask of it: shows what they do in the overlay, and passes
/// on to the document what they have done.
final class CanvasSurface implements Surface {
  /// How far from its ends a wire is taken hold of by them, in world pixels.
  private static final double END_REACH = 48;

  private final CanvasViewModel model;
  private final DragAids aids;
  private final MakingRoom room;
  private final DocumentViewModel document;
  private final DocumentEdits edits;
  private final Overlay overlay;

  CanvasSurface(CanvasViewModel model, DragAids aids, MakingRoom room) {
    this.model = model;
    this.aids = aids;
    this.room = room;
    this.document = model.document();
    this.edits = model.edits();
    this.overlay = model.overlay();
  }

  /// The scene at the moment: another file brings another.
  private GraphScene scene() {
    return model.scene();
  }

  @Override
  public Hit hit(Point world) {
    return HitTest.at(scene(), world, viewport().zoom());
  }

  @Override
  public Viewport viewport() {
    return model.viewport();
  }

  @Override
  public void setViewport(Viewport viewport) {
    model.setViewport(viewport);
  }

  @Override
  public Selection selection() {
    return model.selection();
  }

  @Override
  public void select(Selection selection) {
    model.select(selection);
  }

  @Override
  public Set<String> nodesIn(Box box) {
    return scene().nodesIn(box).stream()
        .flatMap(look -> scene().folding().members(look.id()).stream())
        .collect(Collectors.toSet());
  }

  @Override
  public Point corner(String item) {
    return edits.corner(item).orElse(Point.ORIGIN);
  }

  @Override
  public void showMoved(Map<String, Point> corners) {
    if (!document.isEditable()) {
      return;
    }
    scene().comments().showMoved(ItemId.comments(corners));
    scene().showMoved(ItemId.nodes(corners));
    model.touchGraph();
  }

  @Override
  public void move(Map<String, Point> corners) {
    edits.move(corners);
  }

  @Override
  public void showMarquee(Optional<Box> box) {
    overlay.marquee = box;
    model.touch();
  }

  @Override
  public Set<Wire> bundle(Wire wire) {
    return Set.copyOf(scene().folding().bundle(wire));
  }

  @Override
  public Point blockCorner(String block) {
    return scene().blocks().corner(block);
  }

  @Override
  public Set<String> blockNodes(String block) {
    return scene().blocks().nodes(block);
  }

  @Override
  public Set<String> commentsIn(Box box) {
    return scene().comments().in(box).stream().map(CommentLook::id).collect(Collectors.toSet());
  }

  @Override
  public Box commentBox(String comment) {
    return scene().comments().look(comment).map(CommentLook::box).orElse(new Box(0, 0, 0, 0));
  }

  @Override
  public void showComment(Optional<String> comment, Box box) {
    scene().comments().showAt(comment.map(id -> Map.of(id, box)).orElse(Map.of()));
    model.touchGraph();
  }

  @Override
  public void placeComment(String comment, Box box) {
    edits.comments().place(comment, box);
  }

  @Override
  public void fold(String block, boolean folded) {
    edits.blocks().fold(block, folded);
  }

  @Override
  public Optional<Wire> wireInto(String node, int port) {
    return document
        .graph()
        .node(node)
        .flatMap(n -> n.input(port))
        .map(from -> new Wire(from, node, port));
  }

  @Override
  public void showDraft(Optional<Draft> draft) {
    if (!document.isEditable()) {
      return;
    }
    if (draft.isPresent() && overlay.draft().isEmpty()) {
      model.clashes().hide();
    }
    draft.ifPresentOrElse(model.connecting()::drag, model.connecting()::end);
    model.hold(draft);
  }

  @Override
  public void forgetDraft() {
    model.connecting().forget();
  }

  @Override
  public void connect(Wire wire) {
    edits.wires().connect(wire);
  }

  @Override
  public void disconnect(Wire wire) {
    edits.wires().disconnect(wire);
  }

  @Override
  public void reconnect(Wire before, Wire after) {
    edits.wires().reconnect(before, after);
  }

  @Override
  public Verdict verdict(PortRef from, String to, int port) {
    return ConnectionCheck.verdict(document.content(), from, to, port);
  }

  @Override
  public void offerOps(PortRef from, Point world) {
    offer(new Vacancy.After(from, world));
  }

  @Override
  public void offerSources(InputRef to, Point world) {
    offer(new Vacancy.Before(to, world));
  }

  private void offer(Vacancy vacancy) {
    if (document.isEditable()) {
      model.requests().offer(vacancy);
    }
  }

  @Override
  public Bends bends() {
    return new CanvasBends(model);
  }

  @Override
  public boolean isClash(Wire wire) {
    return scene().wire(wire).filter(look -> look.kind() == WireLook.Kind.CLASH).isPresent();
  }

  @Override
  public void showClash(Wire wire) {
    model.clashes().show(wire.to(), wire.port());
  }

  @Override
  public Optional<Side> heldEnd(Wire wire, Point world) {
    return scene().wire(wire).flatMap(look -> look.path().endNear(world, END_REACH));
  }

  @Override
  public Alignment align(
      Set<String> moving, Optional<String> held, Point anchor, Point raw, boolean fine) {
    Snapping to = fine || !model.snappingProperty().get() ? Snapping.FINE : Snapping.GRID;
    return aids.align(moving, held, anchor, raw, to);
  }

  @Override
  public void showGuides(List<Guide> guides) {
    overlay.guides = guides;
    model.touch();
  }

  @Override
  public Optional<Insertion> insertion(String node, Point corner) {
    Optional<Box> box = scene().node(node).map(look -> look.frame().boxAt(corner));
    return document.graph().node(node).flatMap(n -> box.flatMap(at -> aids.insertion(n, at)));
  }

  @Override
  public void showInsertion(Optional<Insertion> insertion) {
    overlay.insertion = insertion.map(Insertion::wire);
    model.touchGraph();
  }

  @Override
  public void insert(Insertion insertion, Map<String, Point> corners) {
    room.insert(insertion, corners);
  }

  @Override
  public void pullOut(Map<String, Point> corners) {
    edits.wires().pullOut(corners);
  }
}
