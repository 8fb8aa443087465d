// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;

/// One run of a node that holds bodies, with what is needed to go back through it. Owns memory.
interface FlowRun extends AutoCloseable {

  /// The outputs of the node.
  List<DeviceValue> outputs();

  /// How the wires of the node lead into the body that ran.
  FlowPlan plan();

  /// How often the body ran.
  long rounds();

  /// The body with the inputs it had in an iteration, nothing computed.
  ///
  /// @param pass the run that the node is part of, values of its operands at hand
  EagerPass begin(EagerPass pass, long iteration);

  /// Contributions to the gradients by the operands on `wanted` wires; a wire that nothing flows
  /// back along is left out.
  ///
  /// @param pass the run that the node is part of, values of its operands at hand
  /// @param owner tells backward passes of one run apart
  /// @param upstream gradients by the node's outputs
  TreeMap<Integer, DeviceValue> differentiate(
      EagerPass pass,
      Object owner,
      TreeMap<Integer, DeviceValue> upstream,
      SortedSet<Integer> wanted);

  @Override
  void close();
}
