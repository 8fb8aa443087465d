// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.control.Labels;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A tensor as pictures: one, or many in rows. What is which axis and what is white can be chosen;
/// a click on a picture makes its slice the one that the other looks show.
final class ImageLook implements LookPane {
  private static final double LEAST_SCALE = 0.25;
  private static final double MOST_SCALE = 8;

  private final TensorViewModel model;
  private final TensorSurroundings with;
  private final TileCanvas tiles;
  private final ScrollBar bar = new ScrollBar();
  private final Choices<ImageLayout> layouts;
  private final Choices<ImageScaling> scalings;
  private final CheckBox colour = new CheckBox();
  private final Label words = Labels.of("", "number", "secondary");
  private final VBox box = new VBox();
  private Optional<Shown> shown = Optional.empty();

  ImageLook(TensorViewModel model, TensorSurroundings with, boolean large) {
    this.model = model;
    this.with = with;
    tiles = new TileCanvas(with.palette());
    layouts =
        new Choices<>(
            with.messages().bound("tensor.layout"), ImageLayout::text, this::chooseLayout);
    scalings =
        new Choices<>(
            with.messages().bound("tensor.scaling"), ImageScaling::text, this::chooseScaling);
    colour.textProperty().bind(with.messages().bound("tensor.colour"));
    colour.getStyleClass().add("small");
    colour.setOnAction(event -> chooseColour());
    FlowPane choices = new FlowPane(layouts, scalings, colour);
    choices.getStyleClass().add("image-choices");
    HBox pane = new HBox(tiles, bar);
    HBox.setHgrow(tiles, Priority.ALWAYS);
    bar.setOrientation(Orientation.VERTICAL);
    box.getStyleClass().add("look");
    box.getChildren().addAll(choices, pane, words);
    if (large) {
      VBox.setVgrow(pane, Priority.ALWAYS);
    }
    listen(large);
  }

  private void listen(boolean large) {
    tiles.onPoint(this::point);
    tiles.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    tiles.addEventHandler(ScrollEvent.SCROLL, event -> scroll(event, large));
    tiles.heightProperty().addListener((at, before, now) -> showBar());
    tiles.widthProperty().addListener((at, before, now) -> showBar());
    bar.valueProperty()
        .addListener((at, before, now) -> tiles.scrollTo(Math.round(now.doubleValue())));
  }

  @Override
  public Region region() {
    return box;
  }

  @Override
  public void show(Shown now) {
    shown = Optional.of(now);
    now.layout().ifPresent(layout -> layouts.show(now.layouts(), layout));
    scalings.show(List.of(ImageScaling.values()), now.scaling());
    boolean colourable =
        now.layout()
            .map(layout -> TileGrid.of(now.named().tensor(), layout, true).coloured())
            .orElse(false);
    colour.setVisible(colourable);
    colour.setManaged(colourable);
    colour.setSelected(now.pictures().colour());
    tiles.show(now);
    point(Optional.empty());
    showBar();
  }

  private void showBar() {
    long last = tiles.lastTopRow();
    bar.setVisible(last > 0);
    bar.setManaged(last > 0);
    bar.setMax(Math.max(1, last));
    bar.setVisibleAmount(Math.max(1, last) * 0.1);
    bar.setValue(tiles.topRow());
  }

  private void chooseLayout(ImageLayout layout) {
    change(new Shown.Pictures(Optional.of(layout), chosen().scaling(), chosen().colour()));
  }

  private void chooseScaling(ImageScaling scaling) {
    change(new Shown.Pictures(chosen().layout(), Optional.of(scaling), chosen().colour()));
  }

  private void chooseColour() {
    change(new Shown.Pictures(chosen().layout(), chosen().scaling(), colour.isSelected()));
  }

  private Shown.Pictures chosen() {
    return shown.map(Shown::pictures).orElse(Shown.Pictures.USUAL);
  }

  private void change(Shown.Pictures to) {
    model.setPictures(to);
  }

  private void press(MouseEvent event) {
    tiles.pixelAt(event.getX(), event.getY()).ifPresent(pixel -> model.selectTile(pixel.tile()));
  }

  private void scroll(ScrollEvent event, boolean large) {
    if (event.isShortcutDown()) {
      double scale = tiles.scale() * (event.getDeltaY() > 0 ? 1.25 : 0.8);
      tiles.setScale(Math.clamp(scale, LEAST_SCALE, MOST_SCALE));
    } else if (large || tiles.lastTopRow() > 0) {
      tiles.scrollTo(tiles.topRow() - (long) Math.signum(event.getDeltaY()));
    } else {
      return;
    }
    showBar();
    event.consume();
  }

  private void point(Optional<TileCanvas.Pixel> pixel) {
    words.setText(
        pixel
            .flatMap(at -> shown.flatMap(Shown::tiles).map(grid -> said(grid, at)))
            .or(() -> shown.flatMap(this::count))
            .orElse(""));
  }

  private Optional<String> count(Shown now) {
    return now.tiles()
        .map(
            grid ->
                with.messages()
                    .text("tensor.pictures", grid.count(), grid.height() + "×" + grid.width()));
  }

  /// Index and value of a pixel; of a coloured one all three.
  static String said(TileGrid grid, TileCanvas.Pixel at) {
    long first = grid.offset(at.tile(), at.y(), at.x(), 0);
    StringBuilder text = new StringBuilder(ElementText.index(grid.tensor(), first)).append(" =");
    for (int channel = 0; channel < grid.channels(); channel++) {
      long offset = grid.offset(at.tile(), at.y(), at.x(), channel);
      text.append(' ').append(ElementText.of(grid.tensor(), offset));
    }
    return text.toString();
  }
}
