// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.type.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A model as a graph, and what its values were called.
///
/// @param inputs the model's inputs that must be fed, as node ids, in its order
/// @param names where every value of the model is found, by its name in the file
/// @param weights first values of the graph's parameters, by node id
public record ImportedModel(
    Graph graph,
    List<String> inputs,
    SequencedMap<String, PortRef> names,
    SequencedMap<String, Tensor> weights) {

  public ImportedModel {
    inputs = List.copyOf(inputs);
    names = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(names));
    weights = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(weights));
  }

  /// Where the value that the file calls `name` is.
  public Optional<PortRef> find(String name) {
    return Optional.ofNullable(names.get(name));
  }
}
