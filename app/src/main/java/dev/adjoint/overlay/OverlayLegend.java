// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.overlay;

import dev.adjoint.control.ColorBar;
import dev.adjoint.control.Glyph;
import dev.adjoint.control.Hint;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.ColorScale;
import dev.adjoint.theme.Palette;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What the colours of the chosen overlay mean: the number, its logarithmic range, and how many
/// nodes vanish or explode.
public final class OverlayLegend extends HBox {
  private final Messages messages;
  private final Label low = Labels.of("", "number");
  private final Label high = Labels.of("", "number");
  private final ColorBar bar;
  private final Label vanishing;
  private final Label exploding;

  public OverlayLegend(
      OverlayViewModel model, Messages messages, ObservableValue<Palette> palette) {
    this.messages = messages;
    getStyleClass().add("overlay-legend");
    var picture = model.pictureProperty();
    Label words = Labels.of("", "row-text", "secondary");
    words.setMinWidth(0);
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words(picture.get()), picture, messages.languageProperty()));
    bar = new ColorBar(palette).of(ColorScale.gradientNorm());
    vanishing = Labels.of("", "badge", "neutral");
    exploding = Labels.of("", "badge", "error");
    vanishing.setGraphic(new Glyph("ui/arrow-down"));
    exploding.setGraphic(new Glyph("ui/arrow-up", "error"));
    explain(vanishing, "overlay.vanishing-note");
    explain(exploding, "overlay.exploding-note");
    getChildren().addAll(words, low, bar, high, vanishing, exploding);
    for (Label fixed : new Label[] {low, high, vanishing, exploding}) {
      fixed.setMinWidth(Region.USE_PREF_SIZE);
      fixed.managedProperty().bind(fixed.visibleProperty());
    }
    bar.managedProperty().bind(bar.visibleProperty());
    picture.subscribe(this::show);
    messages.languageProperty().addListener((at, before, now) -> show(picture.get()));
  }

  private void explain(Label badge, String key) {
    Hint.on(badge, messages.bound(key));
  }

  private String words(OverlayPicture now) {
    String kind = messages.text(legend(now));
    if (now.awaited() > 0) {
      return kind + " · " + messages.text("overlay.awaited", Numbers.count(now.awaited()));
    }
    if (now.tints().isEmpty()) {
      return kind + " · " + messages.text("overlay.nothing");
    }
    return now.step() < 0
        ? kind
        : kind + " · " + messages.text("overlay.step", Numbers.count(now.step() + 1));
  }

  /// Steps of a training are taken apart too seldom for them to become warm.
  private static String legend(OverlayPicture now) {
    boolean sampled = now.kind() == OverlayKind.TIME && now.step() >= 0;
    return now.kind().key() + (sampled ? "-sampled" : "") + "-legend";
  }

  private void show(OverlayPicture now) {
    boolean any = !now.tints().isEmpty();
    low.setText(now.bound(now.scale().low()));
    high.setText(now.bound(now.scale().high()));
    low.setVisible(any);
    high.setVisible(any);
    bar.setVisible(any);
    vanishing.setText(messages.text("overlay.vanishing", now.vanishing()));
    exploding.setText(messages.text("overlay.exploding", now.exploding()));
    vanishing.setVisible(now.vanishing() > 0);
    exploding.setVisible(now.exploding() > 0);
  }
}
