// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

/// How the oracle computes one op. Stateless.
@FunctionalInterface
public interface ReferenceKernel {
  /// Reads the inputs and fills every element of every output.
  ///
  /// @throws dev.adjoint.backend.KernelFault when the data do not allow the op
  void run(Call call);
}
