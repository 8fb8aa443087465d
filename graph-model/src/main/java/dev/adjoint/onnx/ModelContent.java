// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// What a model file is written from.
///
/// @param graph sources, parameters and operators of ONNX, in an order in which they can run
/// @param outputs what the model gives, by name
/// @param types types of outputs of nodes, as far as they are known
/// @param weights values of the parameters by node id
public record ModelContent(
    Graph graph,
    SequencedMap<String, PortRef> outputs,
    Function<PortRef, Optional<TensorType>> types,
    Map<String, Tensor> weights,
    OpCatalog catalog) {

  public ModelContent {
    outputs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outputs));
  }
}
