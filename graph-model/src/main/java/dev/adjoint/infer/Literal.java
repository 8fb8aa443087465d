// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.op.Folding;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// A value that is known before the run. Small ones compare by content, so that what is derived
/// from them anew after an edit still holds; large ones by identity, since an equal copy merely
/// costs one more look at the nodes behind it.
record Literal(Tensor tensor) {

  static Optional<Literal> of(Optional<Tensor> tensor) {
    return tensor.map(Literal::new);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Literal(Tensor t)
        && (t == tensor || (tensor.elements() <= Folding.MOST && tensor.sameAs(t)));
  }

  @Override
  public int hashCode() {
    return tensor.type().hashCode();
  }
}
