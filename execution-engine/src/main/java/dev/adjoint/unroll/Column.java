// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.unroll;

import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// One iteration in an unrolled graph, and where in it everything of the body is.
///
/// @param iteration from 0
/// @param nodes ids in the unrolled graph by ids in the body. A body's input is there when a node
///   of this iteration stands for it: a slice that is taken, the number of the iteration
/// @param given what stands for the other inputs: a value of the iteration before, or from outside
/// @param wires wires of the unrolled graph by wires of the body
public record Column(
    long iteration,
    SequencedMap<String, String> nodes,
    Map<String, PortRef> given,
    Map<Wire, Wire> wires) {

  public Column {
    nodes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(nodes));
    given = Map.copyOf(given);
    wires = Map.copyOf(wires);
  }

  /// Where an output of a node of the body is, in this iteration.
  public PortRef at(PortRef inBody) {
    PortRef elsewhere = given.get(inBody.node());
    String node = nodes.get(inBody.node());
    return elsewhere != null || node == null
        ? elsewhere == null ? inBody : elsewhere
        : new PortRef(node, inBody.output());
  }
}
