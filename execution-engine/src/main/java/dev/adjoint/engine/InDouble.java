// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.Body;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Subgraph;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.Map;

/// A node told to compute in float64 whatever it says: rounding would drown what is to be measured.
public final class InDouble {

  private InDouble() {}

  public static Tensor of(Tensor value) {
    return value.dtype().isFloating() ? value.as(DType.FLOAT64) : value;
  }

  /// Element types among the attributes, and in bodies those of constants too: they meet values
  /// that come from outside.
  public static Attributes of(Attributes attributes) {
    return of(attributes, false);
  }

  private static Attributes of(Attributes attributes, boolean literals) {
    Attributes changed = attributes;
    for (Map.Entry<String, AttributeValue> entry : attributes.values().entrySet()) {
      AttributeValue now =
          switch (entry.getValue()) {
            case AttributeValue.Type(DType type) when type.isFloating() ->
                new AttributeValue.Type(DType.FLOAT64);
            case AttributeValue.Literal(Tensor tensor) when literals ->
                new AttributeValue.Literal(of(tensor));
            case AttributeValue.Body(Subgraph held) when held instanceof Body body ->
                new AttributeValue.Body(of(body));
            default -> entry.getValue();
          };
      if (now != entry.getValue()) {
        changed = changed.with(entry.getKey(), now);
      }
    }
    return changed;
  }

  private static Body of(Body body) {
    Graph.Builder graph = body.graph().toBuilder();
    for (Node node : body.graph().nodes()) {
      graph.node(node.withAttributes(of(node.attributes(), true)));
    }
    return body.withGraph(graph.build());
  }
}
