// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.exchange;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A graph of ONNX operators, sources and states alone.
///
/// @param outputs what is given, by the name it has in the graph that was opened
/// @param states by id of the node that holds it
record OpenedGraph(
    Graph graph, SequencedMap<String, PortRef> outputs, SequencedMap<String, HeldState> states) {

  OpenedGraph {
    outputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outputs));
    states = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(states));
  }
}
