// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The ops that one use of a composite is made of, as a graph of their own: one level, so that what
/// is in it may be composite again. Everything it is given from outside is an input.
///
/// @param results where the composite's outputs come from
/// @param given what is fed to each input
public record Interior(Graph graph, List<PortRef> results, SequencedMap<String, Source> given) {

  /// Where the value of an input comes from.
  public sealed interface Source {
    /// A wire of the composite.
    record Wire(int wire) implements Source {}

    /// A parameter that the composite owns, by its full name.
    record State(String name) implements Source {}

    /// The key of the run's random numbers.
    record RunKey() implements Source {}
  }

  public Interior {
    results = List.copyOf(results);
    given = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(given));
  }

  /// Empty for a primitive, and where a result is nothing but one of the operands.
  public static Optional<Interior> of(InteriorScope use) {
    if (use.op().decomposition().isEmpty()) {
      return Optional.empty();
    }
    List<Value> results = use.op().decomposition().get().expand(use);
    List<Optional<PortRef>> refs = results.stream().map(use::computed).toList();
    return refs.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            new Interior(
                use.graph(), refs.stream().map(Optional::orElseThrow).toList(), use.given()))
        : Optional.empty();
  }
}
