// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.Selection;
import dev.adjoint.document.WireEdits;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Snapping;
import dev.adjoint.graph.Wire;
import dev.adjoint.scene.GraphScene;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Places that wires are led through: put in, taken away, and the one that is at hand.
public final class Bending {
  private record Held(Wire wire, int index) {}

  private final DocumentViewModel document;
  private final WireEdits edits;
  private final Supplier<GraphScene> scene;
  private Optional<Held> held = Optional.empty();

  /// @param scene what is shown at the moment
  Bending(DocumentViewModel document, WireEdits edits, Supplier<GraphScene> scene) {
    this.document = document;
    this.edits = edits;
    this.scene = scene;
  }

  /// Remembers which place is at hand.
  void take(Wire wire, int index) {
    held = Optional.of(new Held(wire, index));
  }

  /// Puts a place into the wire where the point lies on it, and takes it in hand.
  public void add(Wire wire, Point world) {
    int index = scene.get().wire(wire).map(look -> look.path().bendIndex(world)).orElse(0);
    List<Point> places = new ArrayList<>(edits.bends(wire));
    places.add(Math.min(index, places.size()), Snapping.GRID.snap(world));
    edits.bend(wire, places);
    document.select(Selection.ofWire(wire));
    take(wire, index);
  }

  /// Puts a place into the middle of the wire.
  public void addInTheMiddle(Wire wire) {
    scene.get().wire(wire).ifPresent(look -> add(wire, look.path().at(0.5).point()));
  }

  public void remove(Wire wire, int index) {
    List<Point> places = new ArrayList<>(edits.bends(wire));
    if (index < places.size()) {
      places.remove(index);
      edits.bend(wire, places);
    }
    held = Optional.empty();
  }

  /// The wire goes its own way again.
  public void straighten(Wire wire) {
    edits.bend(wire, List.of());
    held = Optional.empty();
  }

  /// Takes the place at hand away, if its wire is still all that is selected; false when there is
  /// none.
  boolean removeHeld() {
    Optional<Held> now =
        held.filter(at -> document.selection().equals(Selection.ofWire(at.wire())))
            .filter(at -> at.index() < edits.bends(at.wire()).size());
    now.ifPresent(at -> remove(at.wire(), at.index()));
    return now.isPresent();
  }

  /// Another thing is in hand.
  void letGo() {
    held = Optional.empty();
  }
}
