// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.random;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.DType;

/// Normally distributed random numbers in the shape of another tensor. They are drawn anew in each
/// run.
public final class RandomNormalLike {
  public static final Attribute<DType> DTYPE = Draw.OWN_DTYPE;

  public static final OpDef OP =
      Draw.like("RandomNormalLike", Draw::normal)
          .summary("Normal random numbers in the shape of another")
          .formula("output ~ N(mean, scale²)")
          .attribute(Draw.MEAN)
          .attribute(Draw.SCALE)
          .build();

  private RandomNormalLike() {}
}
