// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.document;

import dev.adjoint.edit.History;
import dev.adjoint.graph.Graph;

/// A state of a document that is written into its file while the document goes on.
public final class Draft {
  private final History history;
  private final long opened;

  /// @param opened how many graphs the document had shown
  Draft(History history, long opened) {
    this.history = history;
    this.opened = opened;
  }

  /// All of the document.
  public Graph graph() {
    return history.graph();
  }

  /// Whether one of the document as it is now is of the same graph, be it edited since.
  public boolean isOfSame(Draft now) {
    return opened == now.opened;
  }

  /// Whether nothing was done in between, either.
  public boolean isStill(Draft now) {
    return isOfSame(now) && history == now.history;
  }

  History history() {
    return history;
  }
}
