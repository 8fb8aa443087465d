// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.backend.Invocation;

/// How the CPU computes one op. Stateless; what a use of the op needs is laid out when it is bound.
@FunctionalInterface
public interface CpuKernel {
  /// Binds one use of the op to its operands. Reads no operand's data yet: it may change between
  /// runs.
  Invocation bind(Binding use);
}
