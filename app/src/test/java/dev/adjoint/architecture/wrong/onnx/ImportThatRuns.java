// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.onnx;

import dev.adjoint.architecture.wrong.engine.EngineWithAWindow;

/// An import that runs the graph.
public final class ImportThatRuns {
  private final EngineWithAWindow a = new EngineWithAWindow();
}
