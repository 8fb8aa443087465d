// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import dev.adjoint.tensorfile.DataException;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;

/// Data as another element type. To a floating type values round; to any other they must fit
/// exactly.
final class Conversion {

  private Conversion() {}

  static Tensor of(String where, Tensor raw, DType dtype, double scale) throws DataException {
    if (scale == 1 && raw.dtype() == dtype) {
      return raw;
    }
    if (dtype.isFloating()) {
      return scale == 1 ? raw.as(dtype) : Tensor.of(dtype, raw.shape(), i -> raw.get(i) * scale);
    }
    if (scale != 1) {
      throw new DataException(
          where, "\"scale\" makes fractions, the input takes " + dtype.label(), "drop one of them");
    }
    for (long i = 0; i < raw.elements(); i++) {
      requireExact(where, raw, i, dtype);
    }
    return raw.as(dtype);
  }

  private static void requireExact(String where, Tensor raw, long i, DType dtype)
      throws DataException {
    long whole = raw.getLong(i);
    boolean exact = !raw.dtype().isFloating() || raw.get(i) == whole;
    boolean fits =
        switch (dtype) {
          case BOOL -> whole == 0 || whole == 1;
          case INT32 -> whole == (int) whole;
          default -> Math.abs(raw.get(i)) < 0x1p63 || !raw.dtype().isFloating();
        };
    if (!exact || !fits) {
      long row = raw.shape().rank() == 0 ? 0 : i / (raw.elements() / raw.shape().dim(0).size());
      String value = raw.dtype().isFloating() ? "" + raw.get(i) : "" + whole;
      throw new DataException(
          where,
          "row %d: %s is no %s".formatted(row + 1, value, dtype.label()),
          "mend the data, or use an input of a floating type");
    }
  }
}
