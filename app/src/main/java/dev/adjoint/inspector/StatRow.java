// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Numbers;
import dev.adjoint.control.StatCell;
import dev.adjoint.i18n.Messages;
import java.util.Locale;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Minimum, mean, maximum, spread and zeros of a tensor; what is broken instead of the zeros.
final class StatRow extends HBox {
  private final StatCell min;
  private final StatCell mean;
  private final StatCell max;
  private final StatCell std;
  private final StatCell zeros;
  private final StatCell broken;

  StatRow(Messages messages) {
    getStyleClass().add("stat-row");
    min = cell(new StatCell(messages.bound("inspector.min")));
    mean = cell(new StatCell(messages.bound("inspector.mean")));
    max = cell(new StatCell(messages.bound("inspector.max")));
    std = cell(new StatCell(messages.bound("inspector.std")));
    zeros = cell(new StatCell(messages.bound("inspector.zeros")));
    broken = cell(new StatCell(messages.bound("inspector.broken")));
    broken.getStyleClass().add("broken");
  }

  private static StatCell cell(StatCell cell) {
    HBox.setHgrow(cell, Priority.ALWAYS);
    cell.setMaxWidth(Double.MAX_VALUE);
    cell.setPrefWidth(1);
    return cell;
  }

  void show(TensorSummary summary) {
    min.numberProperty().set(Numbers.brief(summary.min()));
    mean.numberProperty().set(Numbers.brief(summary.mean()));
    max.numberProperty().set(Numbers.brief(summary.max()));
    std.numberProperty().set(Numbers.brief(summary.std()));
    zeros.numberProperty().set(percent(summary.zeroShare()));
    broken.numberProperty().set(Numbers.count(summary.broken()));
    getChildren().setAll(min, mean, max, std, summary.broken() > 0 ? broken : zeros);
  }

  /// A whole share without decimals: `100.0 %` does not fit the cell.
  private static String percent(double share) {
    return share == 1 ? "100 %" : String.format(Locale.ROOT, "%.1f %%", share * 100);
  }
}
