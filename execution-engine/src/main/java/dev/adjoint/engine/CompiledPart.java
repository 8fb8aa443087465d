// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.compile.CompileException;
import dev.adjoint.compile.GraphLowering;
import dev.adjoint.graph.Node;
import dev.adjoint.ops.control.Gradients;
import dev.adjoint.type.TensorType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Work of an eager run that needs the backward pass itself as a graph, such as a gradient of a
/// gradient: compiled from the graph's sources and executed as one.
final class CompiledPart {

  private CompiledPart() {}

  /// True when a backward pass over `order` would have to go through a `Gradients` node.
  static boolean isNeeded(EagerPass pass, List<Node> order) {
    return order.stream()
        .anyMatch(n -> pass.types().op(n.id()).filter(op -> op == Gradients.OP).isPresent());
  }

  /// @param what equal exactly when `body` would emit the same for the same feeds
  static LoadedPlan run(EagerPass pass, Object what, Consumer<GraphLowering> body) {
    record Key(
        Object what, Map<String, TensorType> feeds, Map<String, Known> values, boolean training) {}
    Map<String, TensorType> feeds = new LinkedHashMap<>();
    pass.request().feeds().forEach((name, tensor) -> feeds.put(name, tensor.type()));
    Map<String, Known> values = new LinkedHashMap<>();
    pass.types().values().forEach((name, tensor) -> values.put(name, new Known(tensor)));
    boolean training = pass.request().training();
    LoadedPlan plan =
        pass.plans()
            .lowered(
                new Key(what, feeds, values, training),
                () -> {
                  GraphLowering lowering =
                      new GraphLowering(pass.types().graph(), pass.types(), training);
                  accept(lowering, body);
                  return lowering.build();
                });
    pass.plans().execute(plan, Map.of(), pass.request(), pass.runKey());
    return plan;
  }

  private static void accept(GraphLowering lowering, Consumer<GraphLowering> body) {
    try {
      body.accept(lowering);
    } catch (CompileException fault) {
      if (!fault.isDynamic()) {
        throw fault;
      }
      throw new EngineException(
          "a gradient of a gradient must be compiled ahead, and here it cannot: "
              + fault.getMessage());
    }
  }
}
