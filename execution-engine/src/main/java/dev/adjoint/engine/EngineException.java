// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.Diagnostic;
import java.util.List;

/// A run could not be done; the message is for people, one line a fault. Nothing of the run's
/// effects has happened: states are as they were before it.
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Diagnostic> diagnostics;

  public EngineException(String message) {
    this(message, List.of());
  }

  public EngineException(String message, List<Diagnostic> diagnostics) {
    super(message);
    this.diagnostics = List.copyOf(diagnostics);
  }

  /// The faults as values, where the graph is at fault; may be empty.
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
