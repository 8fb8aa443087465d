// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Finding;
import dev.adjoint.debug.Past;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.PortRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Where a run stops, and what that is judged by.
final class Stops {

  private final List<Breakpoint> breakpoints = new ArrayList<>();
  private final SequencedMap<PortRef, Finding.Source> sources = new LinkedHashMap<>();
  private Past past = Past.NONE;

  List<Breakpoint> breakpoints() {
    return breakpoints;
  }

  SequencedMap<PortRef, Finding.Source> sources() {
    return sources;
  }

  Past past() {
    return past;
  }

  void setPast(Past previous) {
    past = previous;
  }

  /// The first breakpoint that a step meets, or without one the sources.
  Optional<Breakpoint.Hit> hit(Optional<TraceStep> step) {
    return breakpoints.stream()
        .flatMap(b -> (step.isPresent() ? b.hit(step.get(), past) : b.hit(sources, past)).stream())
        .findFirst();
  }
}
