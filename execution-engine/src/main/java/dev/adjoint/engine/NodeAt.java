// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.Node;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One node at one moment of a run: what it was given, and what else decides its results.
///
/// @param inputs what is on each wire
/// @param owned values of the parameters that the node owns, by full name (`dense/kernel`)
/// @param training how Dropout and its like behave
/// @param runKey what the random numbers of the run follow from
public record NodeAt(
    Node node,
    OpDef op,
    List<Optional<Tensor>> inputs,
    Map<String, Tensor> owned,
    boolean training,
    long runKey) {
  public NodeAt {
    inputs = List.copyOf(new ArrayList<>(inputs));
    owned = new LinkedHashMap<>(owned);
  }
}
