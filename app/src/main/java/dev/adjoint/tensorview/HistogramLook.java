// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How often values occur, with percentiles below and what is zero or not finite apart.
final class HistogramLook implements LookPane {
  private final TensorSurroundings with;
  private final HistogramCanvas bars;
  private final CheckBox log = new CheckBox();
  private final Label pointed = Labels.of("", "number", "secondary");
  private final Label percentiles = Labels.of("", "number", "secondary");
  private final Label apart = Labels.of("", "number", "secondary");
  private final VBox box = new VBox();
  private Optional<Analysis> analysis = Optional.empty();

  HistogramLook(TensorViewModel model, TensorSurroundings with, boolean large) {
    this.with = with;
    bars = new HistogramCanvas(with.palette());
    bars.onPoint(this::point);
    log.textProperty().bind(with.messages().bound("tensor.log-counts"));
    log.getStyleClass().add("small");
    log.setOnAction(event -> model.setLogCounts(log.isSelected()));
    log.setMinWidth(Region.USE_PREF_SIZE);
    HBox foot = new HBox(pointed, Labels.gap(), log);
    foot.getStyleClass().add("legend");
    percentiles.setWrapText(true);
    apart.setWrapText(true);
    box.getStyleClass().add("look");
    box.getChildren().addAll(bars, foot, percentiles, apart);
    if (large) {
      VBox.setVgrow(bars, Priority.ALWAYS);
    }
  }

  @Override
  public Region region() {
    return box;
  }

  @Override
  public void show(Shown shown) {
    analysis = shown.analysis();
    log.setSelected(shown.logCounts());
    bars.show(analysis.map(Analysis::bins), shown.logCounts());
    percentiles.setText(analysis.map(now -> text(now.quantiles())).orElse("…"));
    apart.setText(analysis.map(now -> apart(now.statistics())).orElse(""));
    point(OptionalInt.empty());
  }

  private static String text(Analysis.Quantiles q) {
    return "p1\u00a0%s · p5\u00a0%s · p50\u00a0%s · p95\u00a0%s · p99\u00a0%s"
        .formatted(
            Numbers.brief(q.p1()),
            Numbers.brief(q.p5()),
            Numbers.brief(q.p50()),
            Numbers.brief(q.p95()),
            Numbers.brief(q.p99()));
  }

  private String apart(TensorStatistics now) {
    return with.messages()
        .text(
            "tensor.apart",
            percent(now.zeroShare()),
            Numbers.count(now.nan()),
            Numbers.count(now.positiveInfinities()),
            Numbers.count(now.negativeInfinities()));
  }

  /// A whole share without decimals.
  static String percent(double share) {
    return share == 1 || share == 0
        ? Math.round(share * 100) + " %"
        : String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  private void point(OptionalInt bin) {
    pointed.setText(
        bin.isPresent() && analysis.isPresent() ? said(analysis.get(), bin.getAsInt()) : "");
  }

  static String said(Analysis of, int bin) {
    Bins bins = of.bins();
    String values =
        bins.whole()
            ? Numbers.brief(bins.low() + bin)
            : Numbers.brief(bins.edge(bin)) + " … " + Numbers.brief(bins.edge(bin + 1));
    double share = (double) bins.counts()[bin] / of.statistics().count();
    return values + ": " + Numbers.count(bins.counts()[bin]) + " · " + percent(share);
  }
}
