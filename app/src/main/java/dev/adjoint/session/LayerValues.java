// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.document.Content;
import dev.adjoint.engine.Debugger;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Node;
import dev.adjoint.op.Category;
import dev.adjoint.type.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the parameters that layers own hold in an iteration, within which they do not change: each
/// is brought to the host once, when its layer has first run.
final class LayerValues {
  private final Map<String, Map<String, Tensor>> byLayer = new HashMap<>();
  private @Nullable Debugger in;

  /// The layers of the content that was asked for last: a step asks for the same one again.
  private List<Node> layers = List.of();

  private @Nullable Content of;

  /// Values have been overwritten.
  void forget() {
    in = null;
  }

  /// By full name, such as `dense/kernel`.
  Map<String, Tensor> of(Debugger iteration, Content content, Session session) {
    if (iteration != in) {
      in = iteration;
      byLayer.clear();
    }
    Map<String, Tensor> all = new HashMap<>();
    for (Node node : layers(content)) {
      Map<String, Tensor> known = byLayer.getOrDefault(node.id(), Map.of());
      if (known.isEmpty()) {
        known =
            iteration
                .statesBefore()
                .map(before -> owned(before, node))
                .orElseGet(() -> session.owned(node.id()));
        byLayer.put(node.id(), known);
      }
      all.putAll(known);
    }
    return all;
  }

  private List<Node> layers(Content content) {
    if (content != of) {
      of = content;
      layers = content.graph().nodes().stream().filter(node -> isLayer(content, node)).toList();
    }
    return layers;
  }

  private static boolean isLayer(Content content, Node node) {
    return content.types().op(node.id()).filter(op -> op.category() == Category.LAYER).isPresent();
  }

  /// Without what an optimizer remembers of them.
  private static Map<String, Tensor> owned(Map<String, Tensor> states, Node layer) {
    String prefix = layer.id() + "/";
    Map<String, Tensor> owned = new HashMap<>(states);
    owned
        .keySet()
        .removeIf(name -> !name.startsWith(prefix) || name.indexOf('/', prefix.length()) >= 0);
    return owned;
  }
}
