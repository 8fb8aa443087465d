// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.signal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.DType;

/// Window of Blackman: two cosines, with very low side lobes.
public final class BlackmanWindow {
  public static final Attribute<DType> OUTPUT_DATATYPE = Window.OUTPUT_DATATYPE;
  public static final Attribute<Boolean> PERIODIC = Window.PERIODIC;

  public static final OpDef OP =
      Window.named("BlackmanWindow", 0.42, 0.5, 0.08)
          .summary("Window with very low side lobes")
          .formula("output[k] = 0.42 − ½ cos(2πk / N) + 0.08 cos(4πk / N)")
          .build();

  private BlackmanWindow() {}
}
