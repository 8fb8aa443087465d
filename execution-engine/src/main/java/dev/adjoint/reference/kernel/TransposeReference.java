// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.ops.shape.Transpose;
import java.util.List;

/// Output axis `i` is input axis `perm[i]`.
final class TransposeReference {

  private TransposeReference() {}

  static void run(Call call) {
    Cells in = call.in(0);
    Cells out = call.out();
    List<Long> perm = Transpose.perm(call.attributes(), in.rank());
    for (long i = 0; i < out.elements(); i++) {
      long[] at = Index.coordinates(i, out.sizes());
      long[] from = new long[in.rank()];
      for (int axis = 0; axis < in.rank(); axis++) {
        from[perm.get(axis).intValue()] = at[axis];
      }
      out.setFrom(i, in, Index.flat(from, in.sizes()));
    }
  }
}
