// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import dev.adjoint.tensorfile.DataException;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Named columns of examples: tensors `[rows, …]` with as many rows each, by graph input.
public final class Dataset {

  private final SequencedMap<String, Tensor> columns;
  private final int rows;

  private Dataset(SequencedMap<String, Tensor> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /// @throws DataException when the counts differ (both are said) or there is nothing
  public static Dataset of(Map<String, Tensor> columns) throws DataException {
    long rows = -1;
    String first = "";
    for (Map.Entry<String, Tensor> column : columns.entrySet()) {
      Shape shape = column.getValue().shape();
      if (shape.rank() == 0) {
        throw new DataException(
            column.getKey(), "expected one row per example, got a scalar", "give it a first axis");
      }
      long count = shape.dim(0).size();
      if (rows >= 0 && count != rows) {
        throw new DataException(
            "data",
            "%s has %d rows and %s has %d".formatted(first, rows, column.getKey(), count),
            "give both the same number");
      }
      rows = count;
      first = column.getKey();
    }
    if (rows <= 0) {
      throw new DataException("data", "there are no rows", "give at least one");
    }
    if (rows > Integer.MAX_VALUE) {
      throw new DataException(
          "data", rows + " rows are more than can be shuffled", "use fewer than 2147483648");
    }
    return new Dataset(
        Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns)), (int) rows);
  }

  public SequencedMap<String, Tensor> columns() {
    return columns;
  }

  /// How many elements are NaN or infinite, by column; columns without any are left out. Worth a
  /// warning before training.
  public SequencedMap<String, Long> nonFinite() {
    LinkedHashMap<String, Long> counts = new LinkedHashMap<>();
    columns.forEach(
        (name, column) -> {
          long count = 0;
          for (long i = 0; column.dtype().isFloating() && i < column.elements(); i++) {
            count += Double.isFinite(column.get(i)) ? 0 : 1;
          }
          if (count > 0) {
            counts.put(name, count);
          }
        });
    return counts;
  }

  public int rows() {
    return rows;
  }

  /// Copies of the rows `order[from]` … `order[to - 1]` of every column.
  SequencedMap<String, Tensor> pick(int[] order, int from, int to) {
    LinkedHashMap<String, Tensor> picked = new LinkedHashMap<>();
    columns.forEach((name, column) -> picked.put(name, pick(column, order, from, to)));
    return picked;
  }

  private Tensor pick(Tensor column, int[] order, int from, int to) {
    TensorType type = column.type().withShape(column.shape().withDim(0, Dim.of(to - from)));
    Tensor picked = Tensor.zeros(type);
    long rowBytes = column.data().byteSize() / rows;
    for (int i = from; i < to; i++) {
      MemorySegment.copy(
          column.data(), order[i] * rowBytes, picked.data(), (i - from) * rowBytes, rowBytes);
    }
    return picked;
  }
}
