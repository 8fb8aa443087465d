// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What the boxes in the upper corners of the canvas leave to those between them. Where the middle
/// is too narrow for a box, it steps aside: nothing lies on the zoom or on where one is.
final class CornerRoom {
  static final Insets MARGIN = new Insets(10);

  /// What the boxes in the upper corners may take, each.
  private static final double CORNER = 160;

  /// From a box to the one below it.
  private static final double GAP = 8;

  private final Region stage;
  private final Region right;

  /// How wide the box in the upper left corner is.
  private final DoubleProperty left = new SimpleDoubleProperty();

  /// @param right the box in the upper right corner
  CornerRoom(Region stage, Region right) {
    this.stage = stage;
    this.right = right;
  }

  void setLeft(ObservableValue<? extends Number> width) {
    left.bind(width);
  }

  /// What decides whether a box has room.
  Observable[] decidedBy(Region box) {
    return new Observable[] {
      stage.widthProperty(),
      left,
      right.widthProperty(),
      right.heightProperty(),
      box.widthProperty()
    };
  }

  /// Whether a box in the middle covers none in the corners.
  boolean holds(Region box) {
    double beside = Math.max(CORNER, left.get() + MARGIN.getLeft());
    return stage.getWidth() > box.getWidth() + 2 * beside;
  }

  /// Keeps a box in the middle, or below the corners where it has no room there.
  void keepClear(Region box) {
    follow(box, () -> StackPane.setMargin(box, holds(box) ? MARGIN : below()));
  }

  /// Keeps a box below those in the corners.
  void keepBelow(Region box) {
    follow(box, () -> StackPane.setMargin(box, below()));
  }

  /// Keeps a box in the middle, beside the zoom where it has no room there, or below the corners.
  void stepAside(Region box) {
    follow(box, () -> placeAside(box));
  }

  private void placeAside(Region box) {
    double zoom = right.getWidth() + 2 * MARGIN.getRight();
    boolean middle = holds(box);
    boolean beside =
        !middle && stage.getWidth() > left.get() + box.getWidth() + zoom + 2 * MARGIN.getLeft();
    StackPane.setAlignment(box, beside ? Pos.TOP_RIGHT : Pos.TOP_CENTER);
    StackPane.setMargin(
        box, beside ? new Insets(MARGIN.getTop(), zoom, 10, 10) : middle ? MARGIN : below());
  }

  /// Cuts a box in the left corner where the right one begins.
  void keepLeft(Region box) {
    right
        .widthProperty()
        .subscribe(
            width ->
                StackPane.setMargin(
                    box, new Insets(10, width.doubleValue() + 2 * MARGIN.getRight(), 10, 10)));
  }

  private Insets below() {
    return new Insets(MARGIN.getTop() + right.getHeight() + GAP, 10, 10, 10);
  }

  private void follow(Region box, Runnable placing) {
    InvalidationListener again = at -> placing.run();
    List.of(decidedBy(box)).forEach(each -> each.addListener(again));
    placing.run();
  }
}
