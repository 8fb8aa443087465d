// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Hit;
import dev.adjoint.canvas.gesture.Surface.InputRef;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.OutputEdits;
import dev.adjoint.document.Selection;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.Snapping;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What can be ordered about the thing under the pointer or the one that is selected, by menu or by
/// key, and whether it can be now.
public final class CanvasActions {
  private static final double ASIDE = 80;
  private static final double BESIDE = 32;

  private final CanvasViewModel canvas;
  private final DocumentViewModel document;
  private final ObjectProperty<Optional<Hit.OnPort>> port =
      new SimpleObjectProperty<>(Optional.empty());
  private Optional<Point> pointer = Optional.empty();

  CanvasActions(CanvasViewModel canvas) {
    this.canvas = canvas;
    this.document = canvas.document();
  }

  /// The pointer is at that place of the world, or left the canvas.
  public void pointAt(Optional<Point> world) {
    pointer = world;
  }

  /// A place near the pointer that no node begins at, on the grid; empty while it is elsewhere.
  public Optional<Point> pointer() {
    return pointer.filter(canvas.visible()::contains).map(Snapping.GRID::snap).map(this::free);
  }

  private Point free(Point place) {
    Point free = place;
    while (isTaken(free)) {
      free = free.plus(BESIDE, BESIDE);
    }
    return free;
  }

  private boolean isTaken(Point place) {
    return document.graph().nodes().stream()
        .anyMatch(
            node ->
                node.position()
                    .filter(at -> at.x() == place.x() && at.y() == place.y())
                    .isPresent());
  }

  /// Where the pointer is, else the middle of what is seen.
  public Point place() {
    return pointer.filter(canvas.visible()::contains).orElseGet(() -> canvas.visible().centre());
  }

  /// Selects what a menu was asked for, unless it is among what is selected, and says what it is.
  MenuTarget aim(Hit hit) {
    port.set(Optional.empty());
    return switch (hit) {
      case Hit.OnPort at -> {
        port.set(Optional.of(at));
        yield MenuTarget.PORT;
      }
      case Hit.OnNode(String node) -> {
        if (!canvas.selection().nodes().contains(node)) {
          canvas.select(Selection.ofNode(node));
        }
        yield MenuTarget.NODES;
      }
      case Hit.OnWire(Wire wire) -> wire(wire);
      case Hit.OnBend(Wire wire, int index) -> wire(wire);
      case Hit.OnFoldedBlock(String block) -> block(block);
      case Hit.OnBlockTitle(String block) -> block(block);
      case Hit.OnFold(String block, boolean folds) -> block(block);
      case Hit.OnComment(String comment) -> comment(comment);
      case Hit.OnCommentCorner(String comment) -> comment(comment);
      case Hit.Nothing nothing -> MenuTarget.CANVAS;
    };
  }

  private MenuTarget wire(Wire wire) {
    if (!canvas.selection().wires().contains(wire)) {
      canvas.select(Selection.ofWire(wire));
    }
    return MenuTarget.WIRE;
  }

  private MenuTarget comment(String comment) {
    if (!canvas.selection().comments().contains(comment)) {
      canvas.select(Selection.ofComment(comment));
    }
    return MenuTarget.BLOCK;
  }

  private MenuTarget block(String block) {
    canvas.select(Selection.ofNodes(canvas.scene().blocks().nodes(block)));
    return MenuTarget.BLOCK;
  }

  /// Offers all ops at the pointer.
  public void add() {
    canvas.requests().offer(new Vacancy.Anywhere(place()));
  }

  /// Whether one wire is selected and nothing else.
  public ObservableValue<Boolean> hasWire() {
    return document.selectionProperty().map(now -> wire().isPresent());
  }

  private Optional<Wire> wire() {
    var selection = document.selection();
    boolean one = selection.wires().size() == 1 && selection.nodes().isEmpty();
    return one ? selection.wires().stream().findFirst() : Optional.empty();
  }

  /// Offers the ops that fit into the selected wire.
  public void insert() {
    wire()
        .ifPresent(
            wire ->
                canvas
                    .scene()
                    .wire(wire)
                    .map(look -> look.path().labelAnchor())
                    .ifPresent(
                        middle -> canvas.requests().offer(new Vacancy.Within(wire, middle))));
  }

  /// Puts a bend into the selected wire, at the pointer if that lies on it.
  public void bend() {
    wire().ifPresent(wire -> bend(wire, place()));
  }

  private void bend(Wire wire, Point at) {
    boolean near =
        canvas.scene().wire(wire).filter(look -> look.path().distanceTo(at) < 12).isPresent();
    if (near) {
      canvas.bending().add(wire, at);
    } else {
      canvas.bending().addInTheMiddle(wire);
    }
  }

  public ObservableValue<Boolean> isBent() {
    return Bindings.createObjectBinding(
        () -> wire().filter(wire -> !canvas.edits().wires().bends(wire).isEmpty()).isPresent(),
        document.selectionProperty(),
        document.contentProperty());
  }

  /// Lets the selected wire go its own way again.
  public void straighten() {
    wire().ifPresent(canvas.bending()::straighten);
  }

  /// Whether something is wrong with the selected node or wire.
  public ObservableValue<Boolean> isFaulty() {
    return Bindings.createObjectBinding(
        this::faulty, document.selectionProperty(), document.contentProperty());
  }

  private boolean faulty() {
    var selection = document.selection();
    Optional<String> node =
        wire().map(Wire::to).or(() -> selection.nodes().stream().limit(2).reduce((a, b) -> ""));
    return node.filter(
            id -> document.types().diagnostics(id).stream().anyMatch(Diagnostic::isError))
        .isPresent();
  }

  /// Tells what is wrong there with everything that would mend it.
  public void fixes() {
    canvas.connecting().forget();
    canvas.clashes().showSelected();
  }

  /// Whether the menu was asked for at a port that can take another wire.
  public ObservableValue<Boolean> hasFreePort() {
    return port.map(
        now -> now.filter(at -> at.side() == Side.OUTPUT || wireInto(at).isEmpty()).isPresent());
  }

  /// Whether the menu was asked for at an input that has a wire.
  public ObservableValue<Boolean> hasWiredPort() {
    return port.map(now -> now.flatMap(this::wireInto).isPresent());
  }

  private Optional<Wire> wireInto(Hit.OnPort at) {
    return at.side() == Side.INPUT
        ? canvas.surface().wireInto(at.node(), at.index())
        : Optional.empty();
  }

  /// Offers the ops that fit the port, to be put beside it.
  public void addAtPort() {
    port.get()
        .ifPresent(
            at ->
                canvas
                    .portPoint(at.node(), at.side(), at.index())
                    .ifPresent(place -> canvas.requests().offer(beside(at, place))));
  }

  private static Vacancy beside(Hit.OnPort at, Point place) {
    return at.side() == Side.OUTPUT
        ? new Vacancy.After(new PortRef(at.node(), at.index()), place.plus(ASIDE, 0))
        : new Vacancy.Before(new InputRef(at.node(), at.index()), place.plus(-ASIDE, 0));
  }

  /// Takes the wire off the port.
  public void disconnect() {
    port.get().flatMap(this::wireInto).ifPresent(canvas.surface()::disconnect);
  }

  /// Whether the menu was asked for at an output that the graph does not give yet.
  public ObservableValue<Boolean> hasUnmarkedOutput() {
    return port.map(now -> output().filter(ref -> !outputs().isOutput(ref)).isPresent());
  }

  public ObservableValue<Boolean> hasMarkedOutput() {
    return port.map(now -> output().filter(outputs()::isOutput).isPresent());
  }

  private Optional<PortRef> output() {
    return port.get()
        .filter(at -> at.side() == Side.OUTPUT)
        .map(at -> new PortRef(at.node(), at.index()));
  }

  private OutputEdits outputs() {
    return canvas.edits().outputs();
  }

  /// Makes the port an output of the graph.
  public void markOutput() {
    output().ifPresent(outputs()::add);
  }

  public void unmarkOutput() {
    output().ifPresent(outputs()::remove);
  }
}
