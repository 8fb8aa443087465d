// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;

/// Tells where labels of wires may stand.
public interface LabelRoom {
  /// Nothing is in the way.
  LabelRoom EVERYWHERE =
      new LabelRoom() {
        @Override
        public boolean isClearOfNodes(Box area) {
          return true;
        }

        @Override
        public boolean isClearOfLabels(Box area) {
          return true;
        }
      };

  boolean isClearOfNodes(Box area);

  /// Whether no label of another wire is there.
  boolean isClearOfLabels(Box area);
}
