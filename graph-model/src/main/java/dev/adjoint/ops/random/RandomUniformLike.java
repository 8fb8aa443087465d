// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.random;

import dev.adjoint.op.OpDef;

/// Evenly distributed random numbers in the shape of another tensor. They are drawn anew in each
/// run.
public final class RandomUniformLike {
  public static final OpDef OP =
      Draw.like("RandomUniformLike", Draw::uniform)
          .summary("Even random numbers in the shape of another")
          .formula("output ~ U(low, high)")
          .attribute(Draw.LOW)
          .attribute(Draw.HIGH)
          .build();

  private RandomUniformLike() {}
}
