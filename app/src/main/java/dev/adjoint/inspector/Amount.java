// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Matrix;

/// A tensor in one number: a lone number as it is, with its sign, for such add up before one's
/// eyes; of more numbers the norm, which does not add.
record Amount(double number, boolean isNorm) {

  static Amount of(double[] values) {
    return values.length == 1
        ? new Amount(values[0], false)
        : new Amount(new Matrix(values, 1, values.length).norm(), true);
  }
}
