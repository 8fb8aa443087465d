// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.List;

/// A named, foldable container of nodes on the canvas; has no meaning for computation.
///
/// @param colour a theme colour name or empty
public record Block(
    String id, String title, List<String> nodes, boolean folded, String colour, Extras extras) {
  public Block {
    nodes = List.copyOf(nodes);
  }
}
