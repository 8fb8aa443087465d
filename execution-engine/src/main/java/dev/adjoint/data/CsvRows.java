// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import dev.adjoint.tensorfile.DataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The numbers of a table, row after row, and the line each row began on. Filled by the reader,
/// then only read.
public final class CsvRows {

  private static final int CHUNK_ROWS = 1024;

  private final int columns;
  private final List<double[]> chunks = new ArrayList<>();
  private int[] lines = new int[CHUNK_ROWS];
  private int count;

  CsvRows(int columns) {
    this.columns = columns;
  }

  /// Adds a row of zeros that begins on `line`.
  void begin(int line) {
    if (count % CHUNK_ROWS == 0) {
      chunks.add(new double[Math.multiplyExact(CHUNK_ROWS, columns)]);
    }
    if (count == lines.length) {
      lines = Arrays.copyOf(lines, count * 2);
    }
    lines[count++] = line;
  }

  void setLast(int column, double value) {
    chunks.getLast()[(count - 1) % CHUNK_ROWS * columns + column] = value;
  }

  int columns() {
    return columns;
  }

  public int count() {
    return count;
  }

  public double get(int row, int column) {
    return chunks.get(row / CHUNK_ROWS)[row % CHUNK_ROWS * columns + column];
  }

  /// Refuses a column that holds anything but whole numbers from 0, below `classes` where given.
  void requireLabels(String where, int column, OptionalInt classes) throws DataException {
    for (int row = 0; row < count; row++) {
      Optional<String> wrong = Labels.fault(get(row, column), classes);
      if (wrong.isPresent()) {
        throw new DataException(
            where + ":" + lines[row],
            "column " + (column + 1) + " of row " + (row + 1) + ": " + wrong.get(),
            Labels.REMEDY);
      }
    }
  }
}
