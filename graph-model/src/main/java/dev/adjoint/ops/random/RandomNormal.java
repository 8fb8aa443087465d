// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.random;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.DType;
import java.util.List;

/// Normally distributed random numbers. They are drawn anew in each run.
public final class RandomNormal {
  public static final Attribute<Double> MEAN = Draw.MEAN;
  public static final Attribute<Double> SCALE = Draw.SCALE;
  public static final Attribute<List<Long>> SHAPE = Draw.SHAPE;
  public static final Attribute<DType> DTYPE = Draw.DTYPE;
  public static final Attribute<Double> SEED = Draw.SEED;

  public static final OpDef OP =
      Draw.source("RandomNormal", Draw::normal)
          .summary("Normally distributed random numbers")
          .formula("output ~ N(mean, scale²)")
          .attribute(Draw.MEAN)
          .attribute(Draw.SCALE)
          .build();

  private RandomNormal() {}
}
