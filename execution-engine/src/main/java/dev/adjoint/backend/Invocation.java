// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.backend;

/// An instruction bound to buffers. Running it allocates nothing on the host heap.
@FunctionalInterface
public interface Invocation {
  /// @throws KernelFault when data makes the op impossible, such as an index out of range
  void run();
}
