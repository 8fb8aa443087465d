// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.unroll.Unrolled;
import java.util.List;
import java.util.Optional;

/// A loop that is looked at with its iterations side by side.
///
/// @param path from the graph to the loop's body
/// @param content the loop drawn out
/// @param drawn what is what in it; empty while it is not known how often the loop runs
public record LoopPlace(List<BodyPlace> path, Content content, Optional<Unrolled> drawn) {
  public LoopPlace {
    path = List.copyOf(path);
  }

  /// The node that is the loop.
  String loop() {
    return path.getLast().node();
  }
}
