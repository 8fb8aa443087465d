// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.plan.Program;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A program, how its states begin, and what there is to say about it.
public record Lowered(Program program, Map<String, StateInit> inits, List<Diagnostic> warnings) {
  public Lowered {
    inits = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(inits));
    warnings = List.copyOf(warnings);
  }

  public Lowered withProgram(Program changed) {
    return new Lowered(changed, inits, warnings);
  }
}
