// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All of an open document: tools above, palette, canvas and inspector, the rows below, and layers
/// on top for panels that float and for what is dragged across.
final class PageView extends StackPane {
  private static final double LEAST_PALETTE = 180;
  private static final double LEAST_INSPECTOR = 320;
  private static final double MOST_SIDE = 640;

  private final Pane above = new Pane();
  private final Panes panes;

  PageView(Parts parts) {
    panes =
        new Panes(
            List.of(
                parts.canvas(),
                parts.inspector(),
                parts.bottom(),
                parts.toolbar(),
                parts.palette()));
    parts.palette().getStyleClass().add("palette-side");
    parts.inspector().getStyleClass().add("inspector-side");
    HBox.setHgrow(parts.canvas(), Priority.ALWAYS);
    HBox middle =
        new HBox(
            parts.palette(),
            new SideHandle(parts.palette(), 1, LEAST_PALETTE, MOST_SIDE),
            parts.canvas(),
            new SideHandle(parts.inspector(), -1, LEAST_INSPECTOR, MOST_SIDE),
            parts.inspector());
    middle.setMinHeight(0);
    BorderPane rows = new BorderPane(middle);
    rows.setTop(parts.toolbar());
    rows.setBottom(new VBox(parts.bottom(), parts.status()));
    above.setMouseTransparent(true);
    getChildren().addAll(rows, parts.panels(), above);
  }

  /// The regions a page is made of.
  record Parts(
      Node toolbar,
      Region palette,
      Region canvas,
      Region inspector,
      Node bottom,
      Node status,
      Node panels) {}

  Panes panes() {
    return panes;
  }

  /// Where things are shown that follow the pointer.
  Pane above() {
    return above;
  }
}
