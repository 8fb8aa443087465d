// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.architecture.wrong.infer;

import dev.adjoint.architecture.wrong.ops.OpThatKnowsGraphs;

/// A shape rule outside its op.
public final class InferenceThatNamesAnOp {
  private final OpThatKnowsGraphs a = new OpThatKnowsGraphs();
}
