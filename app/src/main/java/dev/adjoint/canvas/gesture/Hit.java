// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.geometry.Side;
import dev.adjoint.graph.Wire;

/// What lies under the pointer, the topmost thing only.
public sealed interface Hit {
  /// The bare canvas.
  record Nothing() implements Hit {}

  record OnNode(String node) implements Hit {}

  record OnPort(String node, Side side, int index) implements Hit {}

  record OnWire(Wire wire) implements Hit {}

  /// One of the places that people led a wire through.
  record OnBend(Wire wire, int index) implements Hit {}

  /// The box of a folded block.
  record OnFoldedBlock(String block) implements Hit {}

  /// The title row of an open block.
  record OnBlockTitle(String block) implements Hit {}

  /// A sign that folds or opens a block: its chevron, or the order at the right of its title.
  record OnFold(String block, boolean folds) implements Hit {}

  record OnComment(String comment) implements Hit {}

  /// The corner by which a comment is resized.
  record OnCommentCorner(String comment) implements Hit {}
}
