// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.signal;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.DType;

/// Window of Hamming: a raised cosine that does not quite reach 0, which lowers the first side
/// lobe.
public final class HammingWindow {
  public static final Attribute<DType> OUTPUT_DATATYPE = Window.OUTPUT_DATATYPE;
  public static final Attribute<Boolean> PERIODIC = Window.PERIODIC;

  public static final OpDef OP =
      Window.named("HammingWindow", 25.0 / 46, 21.0 / 46)
          .summary("Window that fades nearly to zero")
          .formula("output[k] = 25/46 − 21/46 cos(2πk / N)")
          .build();

  private HammingWindow() {}
}
