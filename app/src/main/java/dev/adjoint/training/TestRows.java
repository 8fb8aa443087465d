// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Numbers;
import dev.adjoint.data.Dataset;
import dev.adjoint.train.Measurement;
import dev.adjoint.train.Predictions;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Picks test rows to look at and makes pictures of them. One thread.
final class TestRows {
  static final int SHOWN = 12;
  private static final int WRONG_AMONG_MIXED = 3;
  private static final int NUMBERS = 4;

  private final SequencedMap<String, Tensor> columns;

  TestRows(Dataset test) {
    columns = test.columns();
  }

  TestReport report(long steps, Measurement measurement) {
    Optional<Predictions> predictions = measurement.predictions();
    List<Integer> right = predictions.map(p -> first(p, true, SHOWN)).orElse(List.of());
    List<Integer> wrong = predictions.map(p -> first(p, false, SHOWN)).orElse(List.of());
    int mistakes = Math.min(wrong.size(), Math.max(WRONG_AMONG_MIXED, SHOWN - right.size()));
    List<Integer> mixed = new ArrayList<>(wrong.subList(0, mistakes));
    mixed.addAll(right.subList(0, Math.min(right.size(), SHOWN - mistakes)));
    mixed.sort(Comparator.naturalOrder());
    return new TestReport(
        steps,
        measurement,
        measurement.confusion(),
        mixed.stream().map(row -> sample(predictions.orElseThrow(), row)).toList(),
        wrong.stream().map(row -> sample(predictions.orElseThrow(), row)).toList());
  }

  private static List<Integer> first(Predictions predictions, boolean right, int most) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < predictions.rows() && rows.size() < most; row++) {
      if (predictions.isRight(row) == right) {
        rows.add(row);
      }
    }
    return rows;
  }

  private TestSample sample(Predictions predictions, int row) {
    return new TestSample(
        row,
        predictions.labels()[row],
        predictions.predicted()[row],
        predictions.confidence()[row],
        picture(row),
        numbers(row));
  }

  private Optional<SamplePicture> picture(int row) {
    for (Map.Entry<String, Tensor> column : columns.entrySet()) {
      Optional<SamplePicture.Layout> layout =
          column.getValue().dtype().isFloating()
              ? SamplePicture.Layout.of(column.getValue().shape())
              : Optional.empty();
      if (layout.isPresent()) {
        return Optional.of(SamplePicture.of(column.getValue(), row, layout.get()));
      }
    }
    return Optional.empty();
  }

  private String numbers(int row) {
    List<String> texts = new ArrayList<>();
    boolean more = false;
    for (Tensor column : columns.values()) {
      if (column.dtype().isFloating()) {
        long size = column.elements() / column.shape().dim(0).size();
        for (long i = 0; i < size && texts.size() < NUMBERS; i++) {
          texts.add(Numbers.brief(column.get(row * size + i)));
        }
        more |= size > NUMBERS;
      }
    }
    return String.join(", ", texts) + (more ? ", …" : "");
  }
}
