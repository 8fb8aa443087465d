// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;

/// Smallest element along some axes or of all; NaN wins. Of nothing it is plus infinity, or the
/// largest value of the type. Elements that tie share the gradient equally.
public final class ReduceMin {
  public static final OpDef OP =
      Reduction.named("ReduceMin", 20, TypeSet.ANY)
          .summary("Smallest element along some axes or of all")
          .formula("reduced = min data")
          .chainRule("∂L/∂data = repeat(∂L/∂reduced) ∘ [data = repeat(reduced)] / ties")
          .gradient(Ties::share)
          .fold(ReductionFold.of(Long.MAX_VALUE, Math::min))
          .build();

  private ReduceMin() {}
}
