// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// A folded block as it is shown: one box with a port for everything that crosses its border.
///
/// @param nodes all nodes inside; not copied, and never changed by whoever gave them: the very set
///   as long as none of them changed
/// @param inputs outputs of nodes outside that nodes inside read, one port each
/// @param outputs outputs of nodes inside that nodes outside read, one port each
/// @param wires the wires that are drawn to and from the box
public record FoldedBlock(
    Block block, Set<String> nodes, List<PortRef> inputs, List<PortRef> outputs, List<Wire> wires) {
  private static final String PREFIX = "block:";

  public FoldedBlock {
    nodes = Collections.unmodifiableSet(nodes);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    wires = List.copyOf(wires);
  }

  /// The id under which the box stands among the looks of nodes; no node's id has a colon.
  public String lookId() {
    return lookId(block.id());
  }

  /// The id of the look of that block while it is folded.
  public static String lookId(String block) {
    return PREFIX + block;
  }
}
