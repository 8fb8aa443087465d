// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;

/// Largest element along some axes or of all; NaN wins. Of nothing it is minus infinity, or the
/// smallest value of the type. Elements that tie share the gradient equally.
public final class ReduceMax {

  public static final OpDef OP =
      Reduction.named("ReduceMax", 20, TypeSet.ANY)
          .summary("Largest element along some axes or of all")
          .formula("reduced = max data")
          .chainRule("∂L/∂data = repeat(∂L/∂reduced) ∘ [data = repeat(reduced)] / ties")
          .gradient(Ties::share)
          .fold(ReductionFold.of(Long.MIN_VALUE, Math::max))
          .build();

  private ReduceMax() {}
}
