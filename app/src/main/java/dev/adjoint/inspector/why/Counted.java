// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.why;

import dev.adjoint.type.Tensor;
import java.util.function.DoublePredicate;

/// How many elements of a tensor are of some kind.
record Counted(long some, long all) {
  static Counted of(Tensor tensor, DoublePredicate kind) {
    long some = 0;
    for (long i = 0; i < tensor.elements(); i++) {
      some += kind.test(tensor.get(i)) ? 1 : 0;
    }
    return new Counted(some, tensor.elements());
  }

  boolean every() {
    return all > 0 && some == all;
  }

  double share() {
    return all == 0 ? 0 : (double) some / all;
  }
}
