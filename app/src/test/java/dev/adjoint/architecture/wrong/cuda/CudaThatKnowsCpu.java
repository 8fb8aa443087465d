// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.cuda;

import dev.adjoint.architecture.wrong.compile.CompilerThatKnowsADevice;
import dev.adjoint.architecture.wrong.cpu.CpuThatKnowsCuda;
import org.bytedeco.dnnl.engine;

/// A backend that knows another, a compiler and the other binding.
public final class CudaThatKnowsCpu {
  private final CompilerThatKnowsADevice a = new CompilerThatKnowsADevice();
  private final engine b = new engine();
  private final CpuThatKnowsCuda c = new CpuThatKnowsCuda();
}
