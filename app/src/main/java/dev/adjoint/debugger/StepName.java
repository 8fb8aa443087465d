// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.graph.Node;

/// What a step at a node is called in a line: `MatMul z2`; `relu2` where the name says the op
/// already.
final class StepName {
  private StepName() {}

  static String of(Node node) {
    boolean said = node.id().regionMatches(true, 0, node.op(), 0, node.op().length());
    return said ? node.id() : node.op() + " " + node.id();
  }
}
