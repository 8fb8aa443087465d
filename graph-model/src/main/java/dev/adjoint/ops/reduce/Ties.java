// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.GradientScope;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.DType;

/// The gradient of a reduction that picks one element: all elements that equal the picked one share
/// it equally. Where a NaN was picked there are none, and the gradient of all is NaN.
final class Ties {

  private Ties() {}

  static void share(GradientScope g) {
    if (!g.wants("data")) {
      return;
    }
    Formula f = new Formula(g);
    DType dtype = g.input("data").type().dtype();
    Value equal = f.equal(g.input("data"), Reduction.spread(g, g.output("reduced")));
    Value picked = f.cast(equal, dtype);
    long[] axes = Reduction.axes(g).stream().mapToLong(Integer::longValue).toArray();
    Value count = f.sum(picked, true, axes);
    Value share = f.div(Reduction.spread(g, g.upstream("reduced")), count);
    g.contribute("data", f.mul(picked, share));
  }
}
