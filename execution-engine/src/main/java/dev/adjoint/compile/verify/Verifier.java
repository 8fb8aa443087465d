// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile.verify;

import dev.adjoint.plan.Program;

/// Checks one property of a program.
@FunctionalInterface
public interface Verifier {
  /// @throws IllegalStateException naming the instruction when the property does not hold
  void verify(Program program);
}
