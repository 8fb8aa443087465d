// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

/// Somebody asked the run to stop; states are as they were before it.
public final class RunStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RunStopped() {
    super("the run was stopped", null, false, false);
  }
}
