// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.overlay;

import dev.adjoint.graph.BodyPlace;
import java.util.List;

/// Which graph of a document is seen: nodes of a body and of a loop that is drawn out bear names
/// that nodes of the graph around them may bear, too.
///
/// @param path to the body that is looked into; empty for the graph itself
/// @param drawnOut whether its iterations stand side by side
public record SeenGraph(List<BodyPlace> path, boolean drawnOut) {
  public static final SeenGraph WHOLE = new SeenGraph(List.of(), false);

  public SeenGraph {
    path = List.copyOf(path);
  }
}
