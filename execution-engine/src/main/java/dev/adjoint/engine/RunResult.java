// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.PortRef;
import dev.adjoint.type.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What a run gave.
///
/// @param gradients by the names asked for
/// @param warnings things to tell: no gradient path, or why a compiled run was done eagerly
public record RunResult(
    SequencedMap<PortRef, Tensor> values,
    SequencedMap<String, Tensor> gradients,
    List<Diagnostic> warnings) {

  public RunResult {
    values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    gradients = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(gradients));
    warnings = List.copyOf(warnings);
  }

  public Tensor value(String ref) {
    return Optional.ofNullable(values.get(PortRef.parse(ref)))
        .orElseThrow(() -> new IllegalArgumentException(ref + " was not fetched"));
  }

  public Tensor gradient(String name) {
    return Optional.ofNullable(gradients.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no gradient by " + name + " was asked"));
  }

  static SequencedMap<PortRef, Tensor> select(List<PortRef> fetches, Map<PortRef, Tensor> from) {
    LinkedHashMap<PortRef, Tensor> values = new LinkedHashMap<>();
    fetches.forEach(f -> values.put(f, from.get(f)));
    return values;
  }
}
