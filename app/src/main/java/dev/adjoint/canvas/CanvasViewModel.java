// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Hit;
import dev.adjoint.canvas.gesture.Surface;
import dev.adjoint.canvas.gesture.Verdict;
import dev.adjoint.document.DocumentEdits;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.Selection;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.NodeTint;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.Snapping;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.scene.GraphScene;
import dev.adjoint.scene.RunPicture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What the canvas shows and what gestures do to it. Knows no scene; for the window's thread.
///
/// Whenever anything visible changes, [#revisionProperty] goes up: the view then paints once.
public final class CanvasViewModel implements Surface {
  /// How near to the centre of a port or a wire counts as on it, in screen pixels.
  private static final double PORT_REACH = 12;

  private static final double WIRE_REACH = 6;

  private final DocumentViewModel document;
  private final DocumentEdits edits;
  private final GraphScene scene;
  private final Overlay overlay = new Overlay();
  private final ObjectProperty<RunPicture> run = new SimpleObjectProperty<>(RunPicture.NONE);
  private final ObjectProperty<Map<String, NodeTint>> tints = new SimpleObjectProperty<>(Map.of());
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private OpOffer opOffer = (from, world) -> {};
  private Viewport fitted = Viewport.IDENTITY;
  private double widthScreen = 800;
  private double heightScreen = 600;

  public CanvasViewModel(DocumentViewModel document, TextMetrics metrics) {
    this.document = document;
    this.edits = new DocumentEdits(document);
    this.scene = new GraphScene(document.catalog(), metrics);
    document.contentProperty().subscribe(content -> refresh());
    run.subscribe(picture -> refresh());
    tints.subscribe(this::tint);
    document.selectionProperty().subscribe(selection -> touch());
    document.viewportProperty().subscribe(viewport -> touch());
    document.openedProperty().subscribe(count -> fit());
  }

  private void refresh() {
    scene.show(document.graph(), document.types(), run.get());
    touch();
  }

  private void tint(Map<String, NodeTint> byId) {
    scene.setTints(byId);
    touch();
  }

  void touch() {
    revision.set(revision.get() + 1);
  }

  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  public DocumentViewModel document() {
    return document;
  }

  public DocumentEdits edits() {
    return edits;
  }

  public GraphScene scene() {
    return scene;
  }

  /// What is shown above the graph while a gesture is under way.
  Overlay overlay() {
    return overlay;
  }

  /// The run that is looked at; set by whoever runs graphs.
  public ObjectProperty<RunPicture> runProperty() {
    return run;
  }

  /// The overlay that colours the graph, by node or folded block; empty for none.
  public ObjectProperty<Map<String, NodeTint>> tintsProperty() {
    return tints;
  }

  /// Shows people a choice of ops to put at a place.
  @FunctionalInterface
  public interface OpOffer {
    /// @param from the output whose wire waits for an op that takes it, if there is one
    void offer(Optional<PortRef> from, Point world);
  }

  /// Asked when a wire is dropped on the bare canvas, and when that is double-clicked.
  public void setOpOffer(OpOffer offer) {
    opOffer = offer;
  }

  /// Who saw the whole graph sees it whole after the window part changed its size, too.
  public void setWindow(double width, double height) {
    if (width > 0 && height > 0) {
      boolean whole = viewport().equals(fitted);
      widthScreen = width;
      heightScreen = height;
      touch();
      if (whole) {
        fit();
      }
    }
  }

  public Box visible() {
    return viewport().visible(widthScreen, heightScreen);
  }

  @Override
  public Hit hit(Point world) {
    double zoom = viewport().zoom();
    double reach = Math.min(PORT_REACH / zoom, 2.5 * PORT_REACH);
    Box near = new Box(world.x(), world.y(), 0, 0).grown(reach);
    List<NodeLook> nodes = scene.nodesIn(near).reversed();
    for (NodeLook node : nodes) {
      Optional<NodeFrame.PortSpot> spot = node.frame().portAt(world.minus(node.corner()), reach);
      if (spot.isPresent()) {
        return new Hit.OnPort(node.id(), spot.get().side(), spot.get().index());
      }
    }
    for (NodeLook node : nodes) {
      if (node.box().contains(world)) {
        return new Hit.OnNode(node.id());
      }
    }
    return nearestWire(world, WIRE_REACH / zoom)
        .<Hit>map(Hit.OnWire::new)
        .orElseGet(Hit.Nothing::new);
  }

  private Optional<Wire> nearestWire(Point world, double reach) {
    Optional<Wire> best = Optional.empty();
    double nearest = reach;
    for (Wire wire : scene.wiresIn(new Box(world.x(), world.y(), 0, 0).grown(reach))) {
      double distance =
          scene.wire(wire).map(look -> look.path().distanceTo(world)).orElse(Double.MAX_VALUE);
      if (distance <= nearest) {
        best = Optional.of(wire);
        nearest = distance;
      }
    }
    return best;
  }

  @Override
  public Viewport viewport() {
    return document.viewportProperty().get();
  }

  @Override
  public void setViewport(Viewport viewport) {
    document.viewportProperty().set(viewport);
  }

  /// Shows the whole graph, at most at 100 %.
  public void fit() {
    fitted = Viewport.fitting(scene.bounds(), widthScreen, heightScreen, 48, 1);
    setViewport(fitted);
  }

  /// Brings a node to the middle if it is out of sight.
  public void reveal(String node) {
    scene
        .node(node)
        .filter(look -> !visible().contains(look.box()))
        .ifPresent(
            look ->
                setViewport(
                    Viewport.centredOn(
                        look.box().centre(), viewport().zoom(), widthScreen, heightScreen)));
  }

  /// Zooms about the middle of the window.
  public void zoomBy(double factor) {
    setViewport(viewport().zoomedBy(factor, new Point(widthScreen / 2, heightScreen / 2)));
  }

  @Override
  public Selection selection() {
    return document.selection();
  }

  @Override
  public void select(Selection selection) {
    document.select(selection);
  }

  @Override
  public Set<String> nodesIn(Box box) {
    return scene.nodesIn(box).stream().map(NodeLook::id).collect(Collectors.toSet());
  }

  @Override
  public Point corner(String node) {
    return document
        .graph()
        .node(node)
        .flatMap(Node::position)
        .map(p -> new Point(p.x(), p.y()))
        .orElse(Point.ORIGIN);
  }

  @Override
  public void showMoved(Map<String, Point> corners) {
    scene.showMoved(corners);
    touch();
  }

  @Override
  public void move(Map<String, Point> corners) {
    edits.move(corners);
  }

  @Override
  public void showMarquee(Optional<Box> box) {
    overlay.marquee = box;
    touch();
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
    overlay.setDraft(draft, document.content());
    touch();
  }

  @Override
  public void connect(Wire wire) {
    edits.connect(wire);
  }

  @Override
  public void disconnect(Wire wire) {
    edits.disconnect(wire);
  }

  @Override
  public void reconnect(Wire before, Wire after) {
    edits.reconnect(before, after);
  }

  @Override
  public Verdict verdict(PortRef from, String to, int port) {
    return ConnectionCheck.verdict(document.content(), from, to, port);
  }

  @Override
  public void offerOps(PortRef from, Point world) {
    opOffer.offer(Optional.of(from), world);
  }

  /// Offers all ops at a place.
  public void offerOps(Point world) {
    opOffer.offer(Optional.empty(), world);
  }

  /// Shows where a node of that op would land, while it is dragged out of the palette.
  public void showGhost(String op, Point world) {
    overlay.ghost = Optional.of(new Overlay.Ghost(op, dropCorner(world)));
    touch();
  }

  public void hideGhost() {
    overlay.ghost = Optional.empty();
    touch();
  }

  /// Adds the op where it was dropped; gives the id of the node.
  public String drop(String op, Point world) {
    overlay.ghost = Optional.empty();
    return edits.add(op, dropCorner(world));
  }

  /// The pointer holds the node by the middle of its header.
  private static Point dropCorner(Point world) {
    return Snapping.GRID.snap(world.plus(-NodeFrame.MIN_WIDTH / 2, -NodeFrame.HEADER / 2));
  }

  /// Centre of a port in the world.
  public Optional<Point> portPoint(String node, Side side, int index) {
    return scene.node(node).map(look -> look.corner().plus(look.frame().port(side, index)));
  }

  /// What meets the window, with selection and the marks of a gesture.
  VisibleScene visibleScene(PulseClock clock) {
    return VisibleScene.of(this, clock);
  }

  WireLook dressed(Wire wire, WireLook look, PulseClock clock) {
    boolean selected = selection().wires().contains(wire);
    return clock.now(wire, look).marked(selected, overlay.dimsWires());
  }
}
