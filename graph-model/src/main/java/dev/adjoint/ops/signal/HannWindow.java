// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.signal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.DType;

/// Window of von Hann: one period of a raised cosine, 0 at the ends.
public final class HannWindow {
  public static final Attribute<DType> OUTPUT_DATATYPE = Window.OUTPUT_DATATYPE;
  public static final Attribute<Boolean> PERIODIC = Window.PERIODIC;

  public static final OpDef OP =
      Window.named("HannWindow", 0.5, 0.5)
          .summary("Window that fades to zero at both ends")
          .formula("output[k] = ½ − ½ cos(2πk / N)")
          .build();

  private HannWindow() {}
}
