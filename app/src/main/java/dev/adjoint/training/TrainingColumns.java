// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Ruler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The parts of the training view: in three columns that fill the window where it is large enough,
/// else in two that scroll. Lengths are those of a text size of 100 %, and grow with it.
final class TrainingColumns extends ScrollPane {
  private static final double WIDE = 1240;
  private static final double TALL = 600;

  /// Least height of a part for every unit of its weight.
  private static final double LEAST = 5;

  private final Card graph;
  private final Card samples;
  private final Card losses;
  private final Card accuracies;
  private final Card norms;
  private final Card confusion;
  private final Card runs;
  private final Card settings;
  private final GridPane grid = new GridPane();
  private final Ruler ruler = new Ruler();
  private double zoom;
  private boolean wide;

  TrainingColumns(
      Card graph,
      Card samples,
      Card losses,
      Card accuracies,
      Card norms,
      Card confusion,
      Card runs,
      Card settings) {
    this.graph = graph;
    this.samples = samples;
    this.losses = losses;
    this.accuracies = accuracies;
    this.norms = norms;
    this.confusion = confusion;
    this.runs = runs;
    this.settings = settings;
    getStyleClass().add("training-columns");
    grid.getStyleClass().add("training-grid");
    setContent(grid);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    ruler.fontProperty().addListener((at, before, now) -> requestLayout());
    grid.getChildren().add(ruler);
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::follow);
  }

  /// What has the focus is to be seen, however the focus came there.
  private void follow(@Nullable Node focused) {
    if (focused == null || !isWithin(focused) || getViewportBounds() == null) {
      return;
    }
    Bounds there = grid.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
    double seen = getViewportBounds().getHeight();
    double hidden = grid.getHeight() - seen;
    double top = getVvalue() * hidden;
    if (hidden > 0 && (there.getMinY() < top || there.getMaxY() > top + seen)) {
      setVvalue(Math.clamp((there.getCenterY() - seen / 2) / hidden, 0, 1));
    }
  }

  private boolean isWithin(Node node) {
    Node at = node;
    while (at != null && at != grid) {
      at = at.getParent();
    }
    return at == grid;
  }

  @Override
  protected void layoutChildren() {
    arrange();
    super.layoutChildren();
  }

  private void arrange() {
    if (getWidth() == 0) {
      // Not where the parts will be: those that move are styled anew.
      return;
    }
    double unit = ruler.zoom();
    boolean now = getWidth() >= WIDE * unit && getHeight() >= TALL * unit;
    if (unit == zoom && now == wide) {
      return;
    }
    zoom = unit;
    wide = now;
    setFitToHeight(now);
    grid.getChildren().setAll(ruler);
    grid.getColumnConstraints().clear();
    if (now) {
      columns(41, 31, 28);
      grid.addRow(
          0,
          column(share(graph, 60), share(samples, 40)),
          column(share(losses, 29), share(accuracies, 29), share(norms, 42)),
          column(share(confusion, 44), fixed(runs), fixed(settings)));
    } else {
      columns(52, 48);
      grid.addRow(
          0,
          column(tall(graph, 380), tall(losses, 250), tall(accuracies, 230), fixed(settings)),
          column(tall(samples, 300), tall(norms, 330), tall(confusion, 360), fixed(runs)));
    }
  }

  private void columns(double... percents) {
    for (double percent : percents) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(percent);
      column.setFillWidth(true);
      grid.getColumnConstraints().add(column);
    }
  }

  private static VBox column(Card... cards) {
    VBox column = new VBox(cards);
    column.getStyleClass().add("training-column");
    column.setMinWidth(0);
    GridPane.setVgrow(column, Priority.ALWAYS);
    return column;
  }

  /// Takes a part of the height that is in proportion to `weight`, whatever is in it.
  private Card share(Card card, double weight) {
    card.setPrefHeight(weight * 10);
    card.setMinHeight(weight * LEAST * zoom);
    card.setMaxHeight(Double.MAX_VALUE);
    VBox.setVgrow(card, Priority.ALWAYS);
    return card;
  }

  private Card tall(Card card, double heightAtFull) {
    double height = heightAtFull * zoom;
    card.setMinHeight(height);
    card.setPrefHeight(height);
    card.setMaxHeight(height);
    VBox.setVgrow(card, Priority.NEVER);
    return card;
  }

  private static Card fixed(Card card) {
    card.setPrefHeight(Region.USE_COMPUTED_SIZE);
    card.setMinHeight(Region.USE_PREF_SIZE);
    card.setMaxHeight(Double.MAX_VALUE);
    VBox.setVgrow(card, Priority.NEVER);
    return card;
  }
}
