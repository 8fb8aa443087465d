// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.compile.CompileException;
import dev.adjoint.compile.GraphLowering;
import dev.adjoint.compile.Lowered;
import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.compile.Wording;
import dev.adjoint.graph.Node;
import dev.adjoint.ops.control.Gradients;
import dev.adjoint.type.TensorType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Work of an eager run that needs the backward pass itself as a graph, such as a gradient of a
/// gradient: compiled from the graph's sources and executed as one. Where that hangs on numbers
/// that only a run tells, it is compiled for the run at hand.
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
    Key key = new Key(what, feeds, values, training);
    LoadedPlan plan = plan(pass, key, body);
    pass.plans().execute(plan, Map.of(), pass.request(), pass.runKey());
    return plan;
  }

  private static LoadedPlan plan(EagerPass pass, Object key, Consumer<GraphLowering> body) {
    try {
      return pass.plans()
          .lowered(
              key,
              () -> {
                GraphLowering ahead =
                    new GraphLowering(
                        pass.types().graph(), pass.types(), pass.request().training());
                body.accept(ahead);
                return ahead.build();
              });
    } catch (CompileException fault) {
      if (!fault.isDynamic()) {
        throw fault;
      }
      return pass.plans().renewed(key, () -> forThisRun(pass, body));
    }
  }

  /// With branches, iterations and sizes as the numbers of this run decide them.
  private static Lowered forThisRun(EagerPass pass, Consumer<GraphLowering> body) {
    ProgramBuilder program =
        new ProgramBuilder(pass.request().training(), Wording.PRIMITIVES, pass.types().catalog());
    try (Foreseen numbers =
        new Foreseen(
            program,
            pass.backend(),
            pass.states(),
            name -> Feeds.of(name, pass.request(), pass.runKey()),
            pass.request().stop())) {
      program.forOneRun(numbers);
      GraphLowering lowering = new GraphLowering(pass.types().graph(), pass.types(), program);
      body.accept(lowering);
      return lowering.build();
    } catch (CompileException fault) {
      if (!fault.isDynamic()) {
        throw fault;
      }
      throw new EngineException(
          "a gradient of a gradient is computed as one program, and here that cannot be: "
              + fault.getMessage());
    }
  }
}
