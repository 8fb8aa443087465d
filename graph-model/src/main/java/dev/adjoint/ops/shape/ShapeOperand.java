// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.shape;

import dev.adjoint.op.ShapeScope;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.Collections;

/// The `shape` input of ops whose result shape is computed: a list of sizes.
final class ShapeOperand {

  /// No real tensor has more dimensions; a longer list is not worth writing out.
  private static final long MOST = 64;

  private ShapeOperand() {}

  /// The shape of the operand; rejects with C1 what is not a list.
  static Shape list(ShapeScope in) {
    return list(in, "shape");
  }

  static Shape list(ShapeScope in, String port) {
    Shape list = in.shape(port);
    if (list.rank() != 1) {
      throw in.reject("C1", port, "a shape is a list", "one dimension", list.display());
    }
    return list;
  }

  /// All that can be said while the sizes themselves are unknown: the number of dimensions, which
  /// is the length of the list or `least` if that is more.
  static Shape unread(Shape list, int least) {
    Dim length = list.dim(0);
    return length.isKnown() && length.size() <= MOST
        ? Shape.of(Collections.nCopies((int) Math.max(least, length.size()), Dim.UNKNOWN))
        : Shape.UNRANKED;
  }
}
