// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.graph.Node;
import dev.adjoint.infer.Inference;
import dev.adjoint.type.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a graph has learned: values of parameters and variables by state name, such as `W` or
/// `dense/kernel`, and the graph that learned them.
public record LearnedWeights(Content content, Map<String, Tensor> values) {
  public LearnedWeights {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /// Only the states that belong to nodes; what an optimizer remembers is left out.
  public static LearnedWeights of(Content content, Map<String, Tensor> states) {
    Map<String, Tensor> kept = new LinkedHashMap<>();
    states.forEach(
        (name, value) -> {
          if (content.graph().node(node(name)).isPresent()) {
            kept.put(name, value);
          }
        });
    return new LearnedWeights(content, kept);
  }

  /// The values that still mean the same after edits: those of nodes that were not changed
  /// themselves and take what they took.
  public Map<String, Tensor> fitting(Content now) {
    Map<String, Tensor> fitting = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (isSame(node(name), now)) {
            fitting.put(name, value);
          }
        });
    return fitting;
  }

  private boolean isSame(String id, Content now) {
    Optional<Node> before = content.graph().node(id);
    Optional<Node> after = now.graph().node(id);
    Inference types = content.types();
    return before.isPresent()
        && after.isPresent()
        && before.get().op().equals(after.get().op())
        && before.get().attributes().equals(after.get().attributes())
        && types.inputTypes(id).equals(now.types().inputTypes(id));
  }

  private static String node(String state) {
    int slash = state.indexOf('/');
    return slash < 0 ? state : state.substring(0, slash);
  }
}
