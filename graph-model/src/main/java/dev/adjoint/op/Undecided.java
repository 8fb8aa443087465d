// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

/// A decomposition needs to know before the run what only the run will tell, such as a condition
/// that is computed: the node has to run eagerly. Not a mistake of anybody, so without a stack
/// trace.
public final class Undecided extends IllegalStateException {
  private static final long serialVersionUID = 1L;
  private final String port;

  /// @param port the input whose value is missing
  /// @param why in words, such as `which branch runs shows only in the run`
  public Undecided(String port, String why) {
    super(why);
    this.port = port;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  public String port() {
    return port;
  }

  public String why() {
    return String.valueOf(getMessage());
  }
}
