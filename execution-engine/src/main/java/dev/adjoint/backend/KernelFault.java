// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.backend;

/// The data do not allow the op: an index out of range, an integer division by zero. The message
/// says what, where, expected and actual; the engine adds node and step.
public final class KernelFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KernelFault(String message) {
    super(message);
  }
}
