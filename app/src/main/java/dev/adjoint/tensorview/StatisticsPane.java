// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.control.StatCell;
import dev.adjoint.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The numbers that describe a whole tensor, in rows; dots while they are being computed.
final class StatisticsPane extends VBox {
  private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

  private final Messages messages;
  private final List<Entry> entries = new ArrayList<>();
  private final Label finite = Labels.of("", "caption");
  private final ObjectProperty<Optional<TensorStatistics>> shown =
      new SimpleObjectProperty<>(Optional.empty());

  private record Entry(
      StatCell cell,
      Function<TensorStatistics, String> text,
      Function<TensorStatistics, Boolean> broken) {}

  /// @param across how many stand in a row: a divisor of ten
  StatisticsPane(Messages messages, int across) {
    this.messages = messages;
    getStyleClass().add("statistics");
    add("tensor.min", s -> Numbers.brief(s.min()));
    add("tensor.mean", s -> Numbers.brief(s.mean()));
    add("tensor.max", s -> Numbers.brief(s.max()));
    add("tensor.std", s -> Numbers.brief(s.std()));
    add("tensor.zeros", s -> HistogramLook.percent(s.zeroShare()));
    add("tensor.norm", s -> Numbers.brief(s.norm()));
    add("tensor.nan", s -> Numbers.count(s.nan()), s -> s.nan() > 0);
    add("tensor.inf", s -> Numbers.count(s.infinities()), s -> s.infinities() > 0);
    add("tensor.count", s -> Numbers.count(s.count()));
    add("tensor.bytes", s -> ByteText.of(s.sizeBytes()));
    for (int from = 0; from < entries.size(); from += across) {
      HBox row = new HBox();
      row.getStyleClass().add("stat-row");
      if (getChildren().isEmpty() && across < entries.size()) {
        // Cells of several rows stand below each other.
        entries.forEach(entry -> entry.cell().setPrefWidth(1));
      }
      entries.subList(from, from + across).forEach(entry -> row.getChildren().add(entry.cell()));
      getChildren().add(row);
    }
    finite.setWrapText(true);
    finite.managedProperty().bind(finite.visibleProperty());
    getChildren().add(finite);
    finite.visibleProperty().bind(finite.textProperty().isNotEmpty());
    finite
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> shown.get().map(this::remark).orElse(""),
                shown,
                messages.languageProperty()));
  }

  private void add(String key, Function<TensorStatistics, String> text) {
    add(key, text, s -> false);
  }

  private void add(
      String key,
      Function<TensorStatistics, String> text,
      Function<TensorStatistics, Boolean> broken) {
    StatCell cell = new StatCell(messages.bound(key));
    HBox.setHgrow(cell, Priority.ALWAYS);
    cell.setMaxWidth(Double.MAX_VALUE);
    entries.add(new Entry(cell, text, broken));
  }

  void show(Optional<Analysis> analysis) {
    Optional<TensorStatistics> statistics = analysis.map(Analysis::statistics);
    for (Entry entry : entries) {
      entry.cell().numberProperty().set(statistics.map(entry.text()).orElse("…"));
      boolean broken = statistics.map(entry.broken()).orElse(false);
      entry.cell().pseudoClassStateChanged(BROKEN, broken);
    }
    shown.set(statistics);
  }

  /// Where some elements are no numbers, the figures are of the others.
  private String remark(TensorStatistics of) {
    return of.broken() == 0
        ? ""
        : messages.text(
            "tensor.finite", Numbers.count(of.count() - of.broken()), Numbers.count(of.count()));
  }
}
