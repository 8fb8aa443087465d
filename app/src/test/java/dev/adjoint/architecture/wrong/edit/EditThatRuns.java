// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.edit;

import dev.adjoint.architecture.wrong.engine.EngineWithAWindow;

/// An edit that runs the graph.
public final class EditThatRuns {
  private final EngineWithAWindow a = new EngineWithAWindow();
}
