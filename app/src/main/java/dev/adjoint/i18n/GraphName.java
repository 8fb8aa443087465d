// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.i18n;

import dev.adjoint.graph.Graph;

/// What a graph is called on the screen: a name that nobody gave is said in the person's language.
public final class GraphName {
  private GraphName() {}

  public static String of(Graph graph, Messages messages) {
    return graph.name().equals(Graph.EMPTY.name()) ? messages.text("file.untitled") : graph.name();
  }
}
