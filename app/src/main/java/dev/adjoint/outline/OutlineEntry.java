// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.outline;

import dev.adjoint.graph.Node;
import java.util.List;

/// A line of the outline.
public sealed interface OutlineEntry {
  /// A block with what is in it.
  record OfBlock(String title, List<OfNode> inside) implements OutlineEntry {}

  /// A node; see [OutlineWords] for what is said of it.
  record OfNode(Node node) implements OutlineEntry {}
}
