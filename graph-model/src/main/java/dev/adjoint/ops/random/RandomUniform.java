// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.random;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.OpDef;

/// Evenly distributed random numbers. They are drawn anew in each run.
public final class RandomUniform {
  public static final Attribute<Double> LOW = Draw.LOW;
  public static final Attribute<Double> HIGH = Draw.HIGH;

  public static final OpDef OP =
      Draw.source("RandomUniform", Draw::uniform)
          .summary("Evenly distributed random numbers")
          .formula("output ~ U(low, high)")
          .attribute(Draw.LOW)
          .attribute(Draw.HIGH)
          .build();

  private RandomUniform() {}
}
