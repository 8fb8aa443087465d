// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.op;

import dev.adjoint.architecture.wrong.graph.GraphThatNamesAnOp;

/// An op that knows graphs; with type, a cycle.
public final class OpThatKnowsGraphs {
  private final GraphThatNamesAnOp a = new GraphThatNamesAnOp();
}
