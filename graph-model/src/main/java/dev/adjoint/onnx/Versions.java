// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.onnx.proto.OperatorSet;
import java.util.List;

/// The operator set that nodes are written for.
record Versions(long standard) {

  /// Names what is newer than Adjoint. An older one than 7 is no reason to refuse a model: what
  /// changed in an operator is, and that shows in its attributes.
  static Versions of(List<OperatorSet> sets, long standard, Shortfalls shortfalls) {
    if (standard > Operators.NEWEST || standard < 1) {
      shortfalls.add("operator set " + standard, "1 to " + Operators.NEWEST + " are read");
    }
    return new Versions(standard);
  }
}
