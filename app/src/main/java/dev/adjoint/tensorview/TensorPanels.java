// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.control.FloatingPanel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.scene.layout.Pane;

/// Tensors in panels of their own above the window, one a node, which follow the run.
public final class TensorPanels {
  private static final double WIDTH = 680;
  private static final double HEIGHT = 560;
  private static final double MARGIN = 48;

  /// How far the next panel lies from the one before.
  private static final double STAGGER = 28;

  private final TensorSurroundings with;
  private final ObservableValue<TensorSource> source;
  private final Pane layer = new Pane();
  private final Map<String, Open> open = new LinkedHashMap<>();

  private record Open(FloatingPanel panel, TensorViewModel model) {}

  public TensorPanels(TensorSurroundings with, ObservableValue<TensorSource> source) {
    this.with = with;
    this.source = source;
    layer.setPickOnBounds(false);
    source.subscribe(now -> open.forEach((node, shown) -> shown.model().show(now.tensors(node))));
  }

  /// Where the panels lie; everything between them lets the pointer through.
  public Pane layer() {
    return layer;
  }

  public TensorSurroundings surroundings() {
    return with;
  }

  /// Opens the tensors of a node, or brings them to the front.
  ///
  /// @param like where to begin: what was chosen there is chosen here
  public void open(String node, Optional<TensorViewModel> like) {
    Open shown = open.computeIfAbsent(node, fresh -> made(fresh, like));
    shown.panel().toFront();
    shown.panel().requestFocus();
  }

  private Open made(String node, Optional<TensorViewModel> like) {
    TensorViewModel model =
        like.map(TensorViewModel::copy).orElseGet(() -> new TensorViewModel(with.workbench()));
    model.show(source.getValue().tensors(node));
    TensorView view = TensorView.large(model, with);
    FloatingPanel panel = new FloatingPanel(node, view, with.messages(), () -> close(node));
    double shift = open.size() % 8 * STAGGER;
    double x = Math.max(MARGIN, (layer.getWidth() - WIDTH) / 2) + shift;
    layer.getChildren().add(panel);
    panel.place(new BoundingBox(x, MARGIN + shift, WIDTH, HEIGHT));
    return new Open(panel, model);
  }

  /// Closes what shows a node, if anything does.
  public void close(String node) {
    Open closed = open.remove(node);
    if (closed != null) {
      layer.getChildren().remove(closed.panel());
      closed.model().close();
    }
  }
}
