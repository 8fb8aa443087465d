// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.CellImage;
import dev.adjoint.drawing.Thumbnail;
import dev.adjoint.drawing.Tone;
import dev.adjoint.drawing.ValueLine;
import dev.adjoint.theme.ColorScale;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.ValueRange;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Small pictures and lines of tensors, as they stand in nodes.
///
/// A matrix is a heat map of at most 58 × 20 cells, each the first element of its patch; images are
/// a strip, and so are the channels of feature maps; short vectors are bars, long ones a curve; a
/// scalar is a number.
public final class ValuePicture {
  private static final int COLUMNS = 58;
  private static final int ROWS = 20;
  private static final int BARS = 24;
  private static final int POINTS = 116;

  /// Heights of pictures.
  static final double IMAGES = 60;

  static final double MATRIX = 40;
  static final double ROW = 12;
  static final double MAP_ROW = 20;
  private static final int OPAQUE = 0xFF000000;

  private final Palette palette;

  public ValuePicture(Palette palette) {
    this.palette = palette;
  }

  /// What a node shows of its value and, if it has come back, of the gradient with respect to it.
  public NodeRun of(String name, Tensor value, Optional<Tensor> gradient) {
    List<ValueLine> lines = new ArrayList<>(lines(value));
    gradient.ifPresent(
        g ->
            lines.add(
                new ValueLine(
                    "|∂L/∂" + name + "|", NumberText.of(Statistics.of(g).norm()), Tone.BACKWARD)));
    return new NodeRun(thumbnail(value), lines);
  }

  private static List<ValueLine> lines(Tensor value) {
    if (value.elements() == 1) {
      String text =
          value.dtype().isFloating()
              ? NumberText.of(value.get(0))
              : Long.toString(value.getLong(0));
      return List.of(new ValueLine("value", text, Tone.PLAIN));
    }
    if (!value.dtype().isFloating()) {
      return List.of(new ValueLine(firstIntegers(value), "", Tone.PLAIN));
    }
    Statistics s = Statistics.of(value);
    List<String> broken = Double.isFinite(s.deviation()) ? List.of() : notFinite(value);
    return List.of(
        broken.isEmpty()
            ? new ValueLine(
                "μ " + NumberText.of(s.mean()), "σ " + NumberText.of(s.deviation()), Tone.PLAIN)
            : new ValueLine(String.join(" · ", broken), "/ " + value.elements(), Tone.ERROR));
  }

  /// How many elements are no numbers, where any are: a mean that is none tells less.
  private static List<String> notFinite(Tensor value) {
    long nan = 0;
    long infinite = 0;
    for (long i = 0; i < value.elements(); i++) {
      double each = value.get(i);
      nan += Double.isNaN(each) ? 1 : 0;
      infinite += Double.isInfinite(each) ? 1 : 0;
    }
    List<String> counts = new ArrayList<>();
    if (nan > 0) {
      counts.add("NaN " + nan);
    }
    if (infinite > 0) {
      counts.add("∞ " + infinite);
    }
    return counts;
  }

  private static String firstIntegers(Tensor value) {
    StringBuilder text = new StringBuilder();
    for (long i = 0; i < Math.min(9, value.elements()); i++) {
      text.append(value.getLong(i)).append(' ');
    }
    return value.elements() > 9 ? text + "…" : text.toString().strip();
  }

  /// The picture of a value; none of a scalar, of nothing and of integers.
  public Optional<Thumbnail> thumbnail(Tensor value) {
    if (value.elements() < 2 || !value.dtype().isFloating()) {
      return Optional.empty();
    }
    Optional<Images> images = Images.in(value.shape());
    if (images.isPresent() && Statistics.of(value).min() >= 0) {
      return Optional.of(new Thumbnail.Cells(images.get().strip(value), IMAGES));
    }
    Shape shape = value.shape();
    Optional<FeatureMaps> maps = FeatureMaps.in(shape);
    if (maps.isPresent()) {
      return Optional.of(
          new Thumbnail.Cells(maps.get().strip(value, palette), maps.get().rows() * MAP_ROW));
    }
    if (shape.rank() == 1) {
      return Optional.of(
          value.elements() <= BARS
              ? new Thumbnail.Plot(true, value.toDoubles())
              : new Thumbnail.Plot(false, peaks(value)));
    }
    int columns = Math.toIntExact(Math.max(1, shape.rank() == 0 ? 1 : last(shape)));
    long rows = value.elements() / columns;
    return Optional.of(new Thumbnail.Cells(cells(value, rows, columns), rows == 1 ? ROW : MATRIX));
  }

  /// A long vector in as many stretches as a node has pixels, of each the number of greatest
  /// magnitude: no peak is lost.
  private static double[] peaks(Tensor value) {
    long length = value.elements();
    double[] peaks = new double[(int) Math.min(length, POINTS)];
    for (long i = 0; i < length; i++) {
      int at = (int) (i * peaks.length / length);
      double number = value.get(i);
      peaks[at] = Math.abs(number) > Math.abs(peaks[at]) ? number : peaks[at];
    }
    return peaks;
  }

  private static long last(Shape shape) {
    return Math.min(Integer.MAX_VALUE, shape.dim(shape.rank() - 1).size());
  }

  private CellImage cells(Tensor value, long rows, long columns) {
    int shownRows = (int) Math.min(rows, ROWS);
    int shownColumns = (int) Math.min(columns, COLUMNS);
    double[] picked = new double[shownRows * shownColumns];
    for (int row = 0; row < shownRows; row++) {
      long sourceRow = row * rows / shownRows;
      for (int column = 0; column < shownColumns; column++) {
        long sourceColumn = column * columns / shownColumns;
        picked[row * shownColumns + column] = value.get(sourceRow * columns + sourceColumn);
      }
    }
    ValueRange range = ValueRange.of(picked);
    ColorScale scale = range.scale(palette);
    int[] argb = new int[picked.length];
    for (int i = 0; i < picked.length; i++) {
      argb[i] = OPAQUE | scale.of(picked[i], range.low(), range.high());
    }
    return new CellImage(shownColumns, shownRows, argb);
  }
}
