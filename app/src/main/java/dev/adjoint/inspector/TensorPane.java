// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.CellRange;
import dev.adjoint.control.ColorBar;
import dev.adjoint.control.HeatMapView;
import dev.adjoint.control.HistogramView;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Matrix;
import dev.adjoint.control.Numbers;
import dev.adjoint.control.Segment;
import dev.adjoint.control.SegmentedControl;
import dev.adjoint.control.TabStrip;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.ValueRange;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The tensors of the node, one at a time: as a heat map, a histogram, a table, and its statistics.
final class TensorPane extends VBox {
  /// How a tensor is looked at.
  enum Look {
    HEAT_MAP,
    HISTOGRAM,
    TABLE
  }

  private static final double LEAST_HEIGHT = 52;
  private static final double MOST_HEIGHT = 160;
  private static final double CELL = 6;

  private final Messages messages;
  private final TabStrip<Look> looks;
  private final HeatMapView map;
  private final HistogramView histogram;
  private final NumberGrid grid;
  private final ColorBar bar;
  private final StatRow stats;
  private final Label low = Labels.of("", "number", "secondary");
  private final Label high = Labels.of("", "number", "secondary");
  private final Label cell = Labels.of("", "number", "secondary");
  private final Label folded = Labels.of("", "caption");
  private final HBox which = new HBox();
  private final VBox body = new VBox();
  private List<NamedTensor> tensors = List.of();
  private boolean gradientWanted;

  TensorPane(Messages messages, ObservableValue<Palette> palette) {
    this.messages = messages;
    looks =
        new TabStrip<>(
            List.of(
                Segment.of(Look.HEAT_MAP, messages.bound("inspector.heat-map")),
                Segment.of(Look.HISTOGRAM, messages.bound("inspector.histogram")),
                Segment.of(Look.TABLE, messages.bound("inspector.table"))));
    looks.getChildren().addAll(Labels.gap(), which);
    looks.valueProperty().addListener((at, before, now) -> refresh());
    map = new HeatMapView(palette);
    map.onHover(this::point);
    histogram = new HistogramView(palette);
    grid = new NumberGrid(palette);
    bar = new ColorBar(palette);
    stats = new StatRow(messages);
    body.getStyleClass().addAll("inspector-section", "tensor-body");
  }

  void show(NodeFacts facts) {
    tensors = facts.tensors();
    refresh();
  }

  private void refresh() {
    Optional<NamedTensor> chosen = chosen();
    if (chosen.isEmpty()) {
      Label hint = Labels.of(messages.text("inspector.no-value"), "caption");
      hint.setWrapText(true);
      body.getChildren().setAll(hint);
      getChildren().setAll(body);
      return;
    }
    showChoice(chosen.get());
    fill(chosen.get());
    getChildren().setAll(looks, body);
  }

  /// The gradient when it was asked for or nothing else is there, else the value.
  private Optional<NamedTensor> chosen() {
    return tensors.stream()
        .filter(tensor -> tensor.gradient() == gradientWanted)
        .findFirst()
        .or(() -> tensors.stream().findFirst());
  }

  private void showChoice(NamedTensor chosen) {
    which.getChildren().clear();
    boolean both = tensors.stream().map(NamedTensor::gradient).distinct().count() == 2;
    if (both) {
      SegmentedControl<Boolean> control =
          new SegmentedControl<>(
                  List.of(
                      Segment.of(false, messages.bound("inspector.value")),
                      Segment.of(true, new SimpleStringProperty("∂L"))))
              .small();
      control.valueProperty().set(chosen.gradient());
      control
          .valueProperty()
          .addListener(
              (at, before, now) -> {
                gradientWanted = now;
                refresh();
              });
      which.getChildren().add(control);
    }
  }

  private void fill(NamedTensor chosen) {
    Matrix straight = Matrix.folded(chosen.tensor().toDoubles(), chosen.tensor().shape().sizes());
    boolean tall = straight.rows() > straight.columns();
    Matrix lying = tall ? straight.transposed() : straight;
    boolean asFolded =
        !(lying.rows() + "×" + lying.columns()).equals(chosen.tensor().shape().display());
    folded.setText(
        asFolded && looks.valueProperty().get() == Look.HEAT_MAP
            ? messages.text("inspector.as-shape", lying.rows() + "×" + lying.columns())
            : "");
    stats.show(TensorSummary.of(chosen.tensor()));
    Node picture =
        switch (looks.valueProperty().get()) {
          case HEAT_MAP -> heatMap(lying);
          case HISTOGRAM -> shown(histogram, () -> histogram.show(straight.values()));
          case TABLE -> shown(grid, () -> grid.show(straight));
        };
    body.getChildren().setAll(picture);
    if (looks.valueProperty().get() == Look.HEAT_MAP) {
      body.getChildren().add(legend());
    }
    body.getChildren().add(stats);
  }

  private Node heatMap(Matrix lying) {
    ValueRange range = ValueRange.of(lying.values());
    map.show(lying, range);
    double height = Math.clamp(lying.rows() * CELL, LEAST_HEIGHT, MOST_HEIGHT);
    map.setMinHeight(height);
    map.setPrefHeight(height);
    bar.show(range);
    low.setText(Numbers.brief(range.low()));
    high.setText((range.signed() ? "+" : "") + Numbers.brief(range.high()));
    cell.setText("");
    return map;
  }

  private static Node shown(Node picture, Runnable fill) {
    fill.run();
    return picture;
  }

  private Node legend() {
    HBox legend = new HBox(folded, cell, Labels.gap(), low, bar, high);
    legend.getStyleClass().add("legend");
    return legend;
  }

  private void point(Optional<CellRange> at) {
    Matrix matrix = map.matrix();
    cell.setText(
        at.map(
                c ->
                    messages.text(
                        "inspector.cell",
                        Integer.toString(c.row()),
                        Integer.toString(c.column()),
                        Numbers.brief(matrix.at(c.row(), c.column()))))
            .orElse(""));
  }
}
