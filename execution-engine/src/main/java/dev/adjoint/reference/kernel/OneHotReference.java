// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.ops.shape.OneHot;

/// `output[…, j, …] = values[1]` where `j` is the index, `values[0]` elsewhere.
final class OneHotReference {

  private OneHotReference() {}

  static void run(Call call) {
    Cells indices = call.in(0);
    Cells values = call.in(2);
    Cells out = call.out();
    int axis = OneHot.axis(call.attributes(), indices.rank());
    long depth = out.sizes()[axis];
    long after = Index.product(out.sizes(), axis + 1, out.rank());
    for (long i = 0; i < out.elements(); i++) {
      long place = i / after % depth;
      double index = indices.get(i / after / depth * after + i % after);
      boolean on = (index < 0 ? index + depth : index) == place;
      out.setFrom(i, values, on ? 1 : 0);
    }
  }
}
