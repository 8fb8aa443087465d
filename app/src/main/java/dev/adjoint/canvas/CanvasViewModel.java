// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Surface;
import dev.adjoint.canvas.gesture.Surface.Draft;
import dev.adjoint.document.DocumentEdits;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.Selection;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.Wire;
import dev.adjoint.scene.GraphScene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// What the canvas shows and what gestures do to it. Knows no scene; for the window's thread.
///
/// Whenever anything visible changes, [#revisionProperty] goes up: the view then paints once.
public final class CanvasViewModel {
  private final DocumentViewModel document;
  private final DocumentEdits edits;
  private final CanvasPicture picture;
  private final Camera camera;
  private final Overlay overlay = new Overlay();
  private final TextEditing texts;
  private final Lights lights = new Lights(this::touchGraph);
  private final OpPlacing placing;
  private final CanvasSurface surface;
  private final Clashes clashes;
  private final Connecting connecting;
  private final Bending bending;
  private final Arranger arranger;
  private final CanvasActions actions;
  private final OpDrops drops;
  private final CanvasRequests requests = new CanvasRequests(this::scene);
  private final BooleanProperty snapping = new SimpleBooleanProperty(true);
  private final BooleanProperty grid = new SimpleBooleanProperty(true);

  public CanvasViewModel(DocumentViewModel document, TextMetrics metrics) {
    this.document = document;
    this.edits = new DocumentEdits(document);
    this.picture = new CanvasPicture(document, metrics);
    this.texts = new TextEditing(edits, this::scene);
    this.camera =
        new Camera(
            document.viewportProperty(),
            () -> scene().bounds(),
            new Beginning(document, this::scene));
    DragAids aids = new DragAids(document, this::scene, camera);
    MakingRoom room = new MakingRoom(this);
    this.placing = new OpPlacing(document, edits, metrics, room);
    this.surface = new CanvasSurface(this, aids, room);
    this.clashes = new Clashes(document, edits);
    this.connecting = new Connecting(document, clashes);
    this.bending = new Bending(document, edits.wires(), this::scene);
    this.arranger = new Arranger(this);
    this.actions = new CanvasActions(this);
    this.drops = new OpDrops(edits, aids, overlay, surface, room);
    grid.subscribe(shown -> touch());
    document.contentProperty().subscribe(content -> camera.arrive(document));
    texts.editProperty().subscribe(edit -> touchGraph());
    document.selectionProperty().subscribe(selection -> touchGraph());
    document.viewportProperty().subscribe(viewport -> touch());
    document.openedProperty().subscribe(count -> camera.begin());
  }

  void touch() {
    picture.touch();
  }

  /// Nodes, wires or blocks may look different.
  void touchGraph() {
    picture.touchGraph();
  }

  /// Goes up whenever nodes, wires or blocks may look different; a pan or a marquee is no such
  /// change.
  long graphRevision() {
    return picture.graphRevision();
  }

  public ReadOnlyLongProperty revisionProperty() {
    return picture.revisionProperty();
  }

  public DocumentViewModel document() {
    return document;
  }

  public DocumentEdits edits() {
    return edits;
  }

  /// What the canvas shows of the document, and of a run in it.
  public CanvasPicture picture() {
    return picture;
  }

  public GraphScene scene() {
    return picture.scene();
  }

  /// Begins a comment in the middle of the window.
  public void beginComment() {
    texts.begin(actions.place());
  }

  /// Words that are written on the canvas itself.
  public TextEditing texts() {
    return texts;
  }

  /// What is shown above the graph while a gesture is under way.
  Overlay overlay() {
    return overlay;
  }

  /// What is brought out.
  public Lights lights() {
    return lights;
  }

  /// What the canvas asks of the rest of the window.
  public CanvasRequests requests() {
    return requests;
  }

  /// Shows a wire that was let go until it is known what becomes of it; or no longer.
  void hold(Optional<Draft> wire) {
    overlay.setDraft(wire, document.content());
    touchGraph();
  }

  /// Puts a chosen op where it was wanted; gives the id of the new node.
  String place(OpOffer offer, Vacancy vacancy) {
    return placing.place(offer, vacancy);
  }

  /// Whether what is dragged is drawn to the grid and to its neighbours.
  public BooleanProperty snappingProperty() {
    return snapping;
  }

  /// Whether the dots of the grid are shown.
  public BooleanProperty gridProperty() {
    return grid;
  }

  /// The size of the window part, in pixels.
  public void setWindow(double width, double height) {
    camera.setWindow(width, height);
    touch();
  }

  /// What floats above the canvas and hides what lies below it, in pixels of the window part.
  public void setCovers(List<Box> boxes) {
    camera.setCovers(new Covers(boxes));
  }

  public Box visible() {
    return camera.visible();
  }

  public Viewport viewport() {
    return camera.viewport();
  }

  public void setViewport(Viewport viewport) {
    camera.show(viewport);
  }

  public Selection selection() {
    return document.selection();
  }

  public void select(Selection selection) {
    document.select(selection);
  }

  /// What gestures see of the canvas and may ask of it.
  public Surface surface() {
    return surface;
  }

  /// The wire in hand and where it fits.
  Connecting connecting() {
    return connecting;
  }

  /// Places that wires are led through.
  public Bending bending() {
    return bending;
  }

  /// What can be ordered about what is under the pointer or selected.
  public CanvasActions actions() {
    return actions;
  }

  /// Puts nodes in line and elsewhere.
  public Arranger arranger() {
    return arranger;
  }

  /// Removes what is selected, or of a wire the bend at hand.
  public void deleteSelection() {
    if (!bending.removeHeld()) {
      edits.deleteSelection();
    }
  }

  /// What does not fit and is told about.
  public Clashes clashes() {
    return clashes;
  }

  /// Shows the whole graph, at most at 100 %.
  public void fit() {
    camera.fit();
  }

  /// Shows what is selected, as large as it goes and at most at 100 %; does nothing when nothing
  /// is.
  public void fitSelection() {
    List<Box> boxes = new ArrayList<>();
    selection().nodes().forEach(id -> scene().shown(id).map(NodeLook::box).ifPresent(boxes::add));
    selection().comments().forEach(id -> boxes.add(surface.commentBox(id)));
    Box.around(boxes).ifPresent(camera::fit);
  }

  /// Shows the whole graph if it can be read then, else where it begins.
  public void overlook() {
    camera.overlook();
  }

  /// Brings a node to the middle if it is out of sight.
  public void reveal(String node) {
    scene().shown(node).map(NodeLook::box).ifPresent(camera::reveal);
  }

  /// Keeps a node in sight that is another one with every step of a run.
  public void follow(String node) {
    scene().shown(node).map(NodeLook::box).ifPresent(camera::follow);
  }

  /// Tells which nodes will be followed next: while nothing else is to be done, the picture is
  /// painted that shows the first of them which is not in sight.
  public void expect(List<String> nodes) {
    GraphScene now = scene();
    camera.expect(nodes.stream().flatMap(id -> now.shown(id).stream()).map(NodeLook::box).toList());
    foreseen().ifPresent(view -> touch());
  }

  /// What the window will show next, if that is known and not what it shows now.
  Optional<Viewport> foreseen() {
    return camera.foreseen();
  }

  /// Brings a place of the world to the middle.
  public void centreOn(Point place) {
    camera.centreOn(place);
  }

  /// Zooms about the middle of the window.
  public void zoomBy(double factor) {
    camera.zoomBy(factor);
  }

  /// Ops on their way out of the palette.
  public OpDrops drops() {
    return drops;
  }

  /// Whether the wire is lit up because it would be led through what is dragged.
  public boolean showsInsertionInto(Wire wire) {
    return overlay.insertion.filter(wire::equals).isPresent();
  }

  /// Centre of a port in the world; of a node in a folded block, where its wire meets the border.
  public Optional<Point> portPoint(String node, Side side, int index) {
    return scene().port(node, side, index);
  }

  /// What meets a part that was made what the graph is, with selection and the marks of a gesture.
  VisibleScene visibleScene(Excerpt part, PulseClock clock) {
    return VisibleScene.of(this, picture.seen(), clock, part);
  }
}
