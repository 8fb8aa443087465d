// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A vector, or one row of a slice, as a curve; a slider chooses the row.
final class PlotLook implements LookPane {
  /// Elements that are read at once; more are read on the workbench.
  private static final long AT_ONCE = 1 << 17;

  private final TensorSurroundings with;
  private final PlotCanvas plot;
  private final Slider rows = new Slider();
  private final Label row = Labels.of("", "number", "secondary");
  private final Label pointed = Labels.of("", "number", "secondary");
  private final HBox choice;
  private final VBox box = new VBox();
  private Optional<Shown> shown = Optional.empty();
  private Optional<Envelope> curve = Optional.empty();

  PlotLook(TensorViewModel model, TensorSurroundings with, boolean large) {
    this.with = with;
    plot = new PlotCanvas(with.palette());
    plot.onPoint(this::point);
    rows.accessibleTextProperty().bind(with.messages().bound("tensor.plot-row"));
    rows.valueProperty()
        .addListener((at, before, now) -> model.setRow(Math.round(now.doubleValue())));
    HBox.setHgrow(rows, Priority.ALWAYS);
    row.setMinWidth(Region.USE_PREF_SIZE);
    choice = new HBox(row, rows);
    choice.getStyleClass().add("slice-line");
    box.getStyleClass().add("look");
    box.getChildren().addAll(plot, pointed, choice);
    if (large) {
      VBox.setVgrow(plot, Priority.ALWAYS);
    }
  }

  @Override
  public Region region() {
    return box;
  }

  @Override
  public void show(Shown now) {
    shown = Optional.of(now);
    long last = now.slice().rows() - 1;
    choice.setVisible(last > 0);
    choice.setManaged(last > 0);
    rows.setMax(Math.max(1, last));
    rows.setBlockIncrement(1);
    rows.setValue(now.row());
    row.setText(
        with.messages()
            .text("tensor.row-of", Long.toString(now.row()), Numbers.count(now.slice().rows())));
    if (now.slice().columns() <= AT_ONCE) {
      with.workbench().forget(this);
      draw(Envelope.of(now.slice(), now.row(), () -> false));
    } else {
      with.workbench()
          .compute(this, stopped -> Envelope.of(now.slice(), now.row(), stopped), this::draw);
    }
  }

  private void draw(Envelope made) {
    curve = Optional.of(made);
    plot.show(curve);
    point(OptionalInt.empty());
  }

  private void point(OptionalInt stretch) {
    pointed.setText(
        stretch.isPresent() && curve.isPresent() && shown.isPresent()
            ? said(shown.get(), curve.get(), stretch.getAsInt())
            : " ");
  }

  static String said(Shown shown, Envelope curve, int stretch) {
    Slice slice = shown.slice();
    if (curve.isWhole()) {
      return HeatLook.said(slice, new HeatCanvas.Cell(shown.row(), stretch));
    }
    long from = curve.length() * stretch / curve.low().length;
    long to = curve.length() * (stretch + 1) / curve.low().length - 1;
    return slice.index(shown.row(), from)
        + " … "
        + slice.index(shown.row(), to)
        + ": "
        + Numbers.brief(curve.low()[stretch])
        + " … "
        + Numbers.brief(curve.high()[stretch]);
  }
}
