// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;

/// One run of a node that holds bodies, with what is needed to go back through it. Owns memory.
interface FlowRun extends AutoCloseable {

  /// The outputs of the node.
  List<DeviceValue> outputs();

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
