// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

/// A decomposition needs to know before the run what only the run will tell, such as a condition
/// that is computed: the node has to run eagerly. Not a mistake of anybody, so without a stack
/// trace.
public final class Undecided extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String port;

  /// @param port the input whose value is missing
  /// @param what hangs on it, such as `which branch runs`
  public Undecided(String port, String what) {
    super(what, null, false, false);
    this.port = port;
  }

  public String port() {
    return port;
  }

  public String what() {
    return String.valueOf(getMessage());
  }
}
