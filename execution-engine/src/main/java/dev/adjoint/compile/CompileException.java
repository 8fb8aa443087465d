// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.graph.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/// A graph cannot be turned into a plan; says why as diagnostics, one line each.
public final class CompileException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Diagnostic> diagnostics;

  public CompileException(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::line).collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  public CompileException(Diagnostic diagnostic) {
    this(List.of(diagnostic));
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /// True when the only obstacle is a shape that depends on data: an eager run still works.
  public boolean isDynamic() {
    return diagnostics.stream().allMatch(d -> d.code().equals(DYNAMIC));
  }

  static final String DYNAMIC = "compile.dynamic-shape";
}
