// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Bends;
import dev.adjoint.document.Selection;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Wire;
import java.util.List;
import java.util.Map;

/// The places that the wires of a canvas are led through.
record CanvasBends(CanvasViewModel model) implements Bends {

  @Override
  public List<Point> of(Wire wire) {
    return model.edits().wires().bends(wire);
  }

  @Override
  public void select(Wire wire, int index) {
    model.select(Selection.ofWire(wire));
    model.bending().take(wire, index);
  }

  @Override
  public void letGo() {
    model.bending().letGo();
  }

  @Override
  public void show(Wire wire, List<Point> places) {
    if (model.document().isEditable()) {
      show(Map.of(wire, places));
    }
  }

  @Override
  public void showNone() {
    show(Map.of());
  }

  private void show(Map<Wire, List<Point>> bent) {
    model.scene().showBent(bent);
    model.touchGraph();
  }

  @Override
  public void bend(Wire wire, List<Point> places) {
    model.edits().wires().bend(wire, places);
  }
}
