// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.PortRef;
import dev.adjoint.type.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// One run: what to fetch, what to feed, and what else to do. Only what the fetches need is
/// computed, and only the assignments among them happen.
///
/// @param feeds by input node id
/// @param training how Dropout and its like behave
/// @param stop asked between steps; true ends the run with [RunStopped]
public record RunRequest(
    List<PortRef> fetches,
    Map<String, Tensor> feeds,
    boolean training,
    Optional<Differentiate> gradients,
    Optional<Descend> descend,
    BooleanSupplier stop) {

  public RunRequest {
    fetches = List.copyOf(fetches);
    feeds = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(feeds));
  }

  public static RunRequest fetch(List<PortRef> fetches, Map<String, Tensor> feeds) {
    return new RunRequest(fetches, feeds, false, Optional.empty(), Optional.empty(), () -> false);
  }

  RunRequest withFeeds(Map<String, Tensor> all) {
    return new RunRequest(fetches, all, training, gradients, descend, stop);
  }

  /// What a run like this one asks of a body that is run in it.
  RunRequest ofBody(List<PortRef> results) {
    return new RunRequest(results, Map.of(), training, Optional.empty(), Optional.empty(), stop);
  }

  public RunRequest inTraining() {
    return new RunRequest(fetches, feeds, true, gradients, descend, stop);
  }

  public RunRequest with(Differentiate wanted) {
    return new RunRequest(fetches, feeds, training, Optional.of(wanted), descend, stop);
  }

  public RunRequest with(Descend step) {
    return new RunRequest(fetches, feeds, true, gradients, Optional.of(step), stop);
  }

  public RunRequest stoppedBy(BooleanSupplier condition) {
    return new RunRequest(fetches, feeds, training, gradients, descend, condition);
  }

  /// What a backward pass starts from: the loss that is descended, if one is.
  Optional<PortRef> target(Optional<PortRef> otherwise) {
    return descend.map(Descend::loss).or(() -> otherwise);
  }
}
