// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import dev.adjoint.tensorfile.DataException;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.Optional;
import java.util.OptionalInt;

/// Class numbers: checked here, so that no kernel ever meets one outside its classes.
final class Labels {

  static final String REMEDY = "mend the label, or say \"classes\" if there are more";

  private Labels() {}

  /// What is wrong with `value` as a label, or empty.
  static Optional<String> fault(double value, OptionalInt classes) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    String label = "label " + (whole ? Long.toString((long) value) : Double.toString(value));
    if (!whole) {
      return Optional.of(label + " is no whole number");
    }
    if (value < 0) {
      return Optional.of(label + " is below 0");
    }
    boolean inside = classes.isEmpty() || value < classes.getAsInt();
    return inside
        ? Optional.empty()
        : Optional.of(
            label
                + " is none of the "
                + classes.getAsInt()
                + " classes 0 to "
                + (classes.getAsInt() - 1));
  }

  /// `values` as labels `[rows]` of an integer type.
  ///
  /// @throws DataException naming the row, the value and the number of classes
  static Tensor of(String where, Tensor values, DType dtype, OptionalInt classes)
      throws DataException {
    long rows = values.elements();
    if (values.shape().rank() == 0 || values.shape().dim(0).size() != rows) {
      throw new DataException(
          where,
          "labels are one number a row, this is " + values.type().display(),
          "choose a column");
    }
    Tensor labels = Tensor.zeros(TensorType.of(dtype, rows));
    for (long row = 0; row < rows; row++) {
      Optional<String> wrong = fault(values.get(row), classes);
      if (wrong.isPresent()) {
        throw new DataException(where, "row " + (row + 1) + ": " + wrong.get(), REMEDY);
      }
      labels.setLong(row, values.getLong(row));
    }
    return labels;
  }
}
