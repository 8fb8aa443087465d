// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.index;

import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;

/// What the ops share that take an index for every element.
final class ElementRules {

  private ElementRules() {}

  /// Rejects with C2 indices of another rank than `data`, and with C3 such as lie outside it in an
  /// axis other than `axis`.
  static void requireWithin(ShapeScope in, Shape data, Shape indices, int axis) {
    if (indices.rank() != data.rank()) {
      throw in.reject(
          "C2",
          "indices",
          "indices and data differ in their number of dimensions",
          data.rank() + " dimensions as in " + data.display(),
          indices.display());
    }
    for (int other = 0; other < data.rank(); other++) {
      Dim own = indices.dim(other);
      Dim whole = data.dim(other);
      if (other != axis && own.isKnown() && whole.isKnown() && own.size() > whole.size()) {
        throw in.reject(
            "C3",
            "indices",
            "there are more indices along axis " + other + " than elements",
            "at most " + whole,
            own.toString());
      }
    }
  }

  /// Rejects truth values where numbers are to be combined.
  static void requireNumbers(ShapeScope in, String code, String reduction) {
    if (!reduction.equals("none") && in.type("data").dtype() == DType.BOOL) {
      throw in.reject(
          code, "reduction", "truth values cannot be combined so", "reduction none", reduction);
    }
  }
}
