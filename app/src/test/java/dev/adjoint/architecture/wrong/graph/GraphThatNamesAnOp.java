// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.graph;

import dev.adjoint.architecture.wrong.ops.OpThatKnowsGraphs;

/// A graph that knows one op by name.
public final class GraphThatNamesAnOp {
  private final OpThatKnowsGraphs a = new OpThatKnowsGraphs();
}
