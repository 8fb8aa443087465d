// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.control.CategoryTile;
import dev.adjoint.control.Labels;
import dev.adjoint.op.OpDef;
import dev.adjoint.palette.OpDrag;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// Carries an op from the palette to the canvas, under the pointer.
final class PaletteDrag implements OpDrag {
  private static final double BESIDE = 10;

  private final Editor editor;
  private final Supplier<Pane> layer;
  private Optional<OpDef> carried = Optional.empty();
  private Optional<HBox> ghost = Optional.empty();

  PaletteDrag(Editor editor, Supplier<Pane> layer) {
    this.editor = editor;
    this.layer = layer;
  }

  @Override
  public void begin(OpDef op, double xScene, double yScene) {
    carried = Optional.of(op);
    String category = op.category().name().toLowerCase(Locale.ROOT);
    HBox made = new HBox(new CategoryTile(op.name(), category), Labels.of(op.name(), "strong"));
    made.getStyleClass().addAll("floating", "drag-ghost");
    made.setManaged(true);
    ghost = Optional.of(made);
    layer.get().getChildren().setAll(made);
    move(xScene, yScene);
  }

  @Override
  public void move(double xScene, double yScene) {
    ghost.ifPresent(shown -> shown.relocate(xScene + BESIDE, yScene + BESIDE));
    carried.ifPresent(op -> editor.canvasView().dragOver(op.name(), xScene, yScene));
  }

  @Override
  public void drop(double xScene, double yScene) {
    carried.ifPresent(op -> editor.canvasView().drop(op.name(), xScene, yScene));
    end();
  }

  @Override
  public void cancel() {
    editor.canvas().drops().hide();
    end();
  }

  @Override
  public void add(OpDef op) {
    editor.canvas().drops().drop(op.name(), editor.canvas().visible().centre());
    editor.canvasView().requestFocus();
  }

  private void end() {
    carried = Optional.empty();
    ghost = Optional.empty();
    layer.get().getChildren().clear();
  }
}
