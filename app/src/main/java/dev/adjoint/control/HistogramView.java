// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import java.util.Arrays;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;

/// How often values occur, from the least to the greatest finite one, in equal bins.
public final class HistogramView extends Painting {
  private static final int BINS = 48;

  private long[] counts = new long[0];

  public HistogramView(ObservableValue<Palette> palette) {
    super(palette);
    getStyleClass().add("histogram");
  }

  public void show(double[] values) {
    counts = count(values, BINS);
    repaint();
  }

  /// Number of finite values in each of `bins` equal bins; all in the middle one when they are
  /// equal.
  static long[] count(double[] values, int bins) {
    long[] counts = new long[bins];
    var finite = Arrays.stream(values).filter(Double::isFinite).summaryStatistics();
    double width = (finite.getMax() - finite.getMin()) / bins;
    for (double value : values) {
      if (Double.isFinite(value)) {
        int bin = width > 0 ? (int) ((value - finite.getMin()) / width) : bins / 2;
        counts[Math.min(bin, bins - 1)]++;
      }
    }
    return counts;
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    long highest = Arrays.stream(counts).max().orElse(0);
    brush.setFill(colour(Swatch.LINE_STRONG));
    brush.fillRect(0, height - 1, width, 1);
    if (highest == 0) {
      return;
    }
    brush.setFill(colour(Swatch.FORWARD));
    double pitch = width / counts.length;
    for (int i = 0; i < counts.length; i++) {
      // A bin that is not empty always shows.
      double bar = counts[i] == 0 ? 0 : Math.max(1, (height - 2) * counts[i] / highest);
      brush.fillRect(i * pitch + 0.5, height - 1 - bar, Math.max(1, pitch - 1), bar);
    }
  }
}
