// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.tensorview;

import dev.adjoint.architecture.wrong.graph.GraphThatNamesAnOp;

/// A tensor is looked at the same way whatever graph it is from.
public final class TensorViewThatKnowsGraphs {
  private final GraphThatNamesAnOp a = new GraphThatNamesAnOp();
}
