// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

/// How much more work inference may do in the bodies of one node. Each round of a loop within a
/// loop looks at what lies inside several times; a few lines of a file could ask for hours.
final class Effort {

  /// Nodes looked at within the bodies of one node of the outermost graph.
  private static final int MOST = 200_000;

  private int left = MOST;

  /// False when there is no more left.
  boolean spend(int nodes) {
    left -= nodes;
    return left >= 0;
  }
}
