// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;
import dev.adjoint.cpu.dnn.DnnElementwise;
import dev.adjoint.cpu.loop.Finite;
import dev.adjoint.type.DType;

/// A function that oneDNN computes for float32, and our own loops for everything else.
record LibraryFunction(DnnElementwise.Function function, CpuKernel loops) implements CpuKernel {

  @Override
  public Invocation bind(Binding use) {
    Invocation own = loops.bind(use);
    if (use.dtype() != DType.FLOAT32) {
      return own;
    }
    Operand x = use.in(0);
    return new DnnElementwise(function, x.data(), use.out().data(), x.elements())
        .bind(use.workers())
        .<Invocation>map(
            library ->
                new WhereFinite(new Finite(x.data(), x.elements(), use.workers()), library, own))
        .orElse(own);
  }
}
