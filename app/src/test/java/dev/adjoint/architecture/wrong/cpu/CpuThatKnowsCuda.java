// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.cpu;

import dev.adjoint.architecture.wrong.cuda.CudaThatKnowsCpu;

/// A backend that knows another.
public final class CpuThatKnowsCuda {
  private final CudaThatKnowsCpu a = new CudaThatKnowsCpu();
}
