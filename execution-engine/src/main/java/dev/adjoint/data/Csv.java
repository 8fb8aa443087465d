// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import dev.adjoint.file.Quoted;
import dev.adjoint.tensorfile.DataException;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A table of numbers from a text file (RFC 4180; comma, semicolon or tab). Every cell is a number;
/// a column called `label` holds classes. Immutable.
///
/// @param names names of the columns; `column 1`, `column 2`, … when the file has no header
/// @param separator what separates the cells
/// @param nonFinite how many cells are NaN or infinite: worth a warning before training
public record Csv(List<String> names, char separator, CsvRows data, long nonFinite) {

  /// The column that holds classes unless options name another.
  public static final String LABEL = "label";

  /// Number of classes of a label column of which nothing else is said.
  public static final int DEFAULT_CLASSES = 10;

  /// How to read a file.
  ///
  /// @param separator comma, semicolon or tab; found out when empty
  /// @param classes number of classes of the column `label`, which is not checked when empty
  public record Options(Optional<Character> separator, OptionalInt classes) {
    public static final Options USUAL =
        new Options(Optional.empty(), OptionalInt.of(DEFAULT_CLASSES));
  }

  public Csv {
    names = List.copyOf(names);
  }

  public static Csv read(Path file) throws DataException {
    return read(file, Options.USUAL);
  }

  /// @throws DataException with line and column; labels outside the classes included
  public static Csv read(Path file, Options options) throws DataException {
    try {
      Csv csv = new CsvReader(file, Files.readAllBytes(file), options).read();
      int label = csv.index(LABEL);
      if (label >= 0 && options.classes().isPresent()) {
        csv.data.requireLabels(file.toString(), label, options.classes());
      }
      return csv;
    } catch (IOException fault) {
      throw DataException.unreadable(file, fault);
    } catch (OutOfMemoryError tooLarge) {
      throw new DataException(
          file.toString(), "does not fit into memory", "give Java more with -Xmx, or save as .npy");
    }
  }

  public int rows() {
    return data.count();
  }

  /// The columns called `chosen` (all when empty) as `[rows, columns]`.
  public Tensor tensor(String where, List<String> chosen, DType dtype, double scale)
      throws DataException {
    int[] columns = indices(where, chosen);
    Tensor tensor = Tensor.zeros(new TensorType(dtype, Shape.of(rows(), columns.length)));
    for (int row = 0; row < rows(); row++) {
      for (int i = 0; i < columns.length; i++) {
        tensor.set((long) row * columns.length + i, data.get(row, columns[i]) * scale);
      }
    }
    return tensor;
  }

  /// One column of classes as int64 `[rows]`: whole numbers from 0, below `classes` where that is
  /// said.
  public Tensor labels(String where, String column, OptionalInt classes) throws DataException {
    int index = indices(where, List.of(column))[0];
    data.requireLabels(where, index, classes);
    Tensor tensor = Tensor.zeros(TensorType.of(DType.INT64, rows()));
    for (int row = 0; row < rows(); row++) {
      tensor.setLong(row, (long) data.get(row, index));
    }
    return tensor;
  }

  private int[] indices(String where, List<String> chosen) throws DataException {
    if (chosen.isEmpty()) {
      return IntStream.range(0, names.size()).toArray();
    }
    int[] indices = new int[chosen.size()];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = index(chosen.get(i));
      if (indices[i] < 0) {
        throw new DataException(
            where,
            "has no column " + Quoted.of(chosen.get(i)),
            "it has " + Quoted.cut(String.join(", ", names)));
      }
    }
    return indices;
  }

  private int index(String name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }
}
