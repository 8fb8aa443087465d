// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.outline;

import dev.adjoint.graph.Node;
import java.util.List;

/// A line of the outline.
public sealed interface OutlineEntry {
  /// A block with what is in it.
  record OfBlock(String title, List<OutlineEntry> inside) implements OutlineEntry {}

  /// @param shape of its first output, or empty
  /// @param spoken the node in a sentence
  record OfNode(Node node, String category, String shape, String spoken) implements OutlineEntry {}
}
