// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import java.util.Optional;

/// Why an op does not accept its inputs or attributes: stable code (`MatMul.C1`), the port or
/// attribute at fault, the problem in words, what was expected and what is there.
public record Rejection(
    String code, Optional<String> port, String problem, String expected, String actual) {

  /// Carries a rejection out of a shape rule; inference turns it into a diagnostic. Has no stack
  /// trace, since it is a user's mistake and not a program's.
  public static final class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Rejection rejection;

    public Raised(Rejection rejection) {
      super(rejection.toString(), null, false, false);
      this.rejection = rejection;
    }

    public Rejection rejection() {
      return rejection;
    }
  }

  @Override
  public String toString() {
    return code
        + port.map(p -> " at " + p).orElse("")
        + ": "
        + problem
        + "; expected "
        + expected
        + ", actual "
        + actual;
  }
}
