// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.ProgramBuilder;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Undecided;
import dev.adjoint.plan.Program;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// The derivative of one node's outputs by one of its operands, at given values: the Jacobian `J`
/// that the chain rule multiplies with, seen from either side and never built as a whole. Follows
/// from the op's own gradient rule, computed in float64 whatever the run's element type.
///
/// ```java
/// try (var local = new LocalDerivative(at, LocalDerivative.byWire(1), backend)) {
///   Tensor gradient = local.pull(upstream).get();     // Jᵀ · ∂L/∂y
///   Map<Integer, Tensor> column = local.push(oneHot); // ∂y/∂x[i] for every element of y
/// }
/// ```
///
/// One thread at a time; closing frees its memory, not the backend.
public final class LocalDerivative implements AutoCloseable {

  /// What the derivative is by.
  public record Operand(String name) {}

  private final NodeAt at;
  private final Operand by;
  private final Backend backend;
  private final StateStore states;
  private final NodePlans plans;
  private final NodeUse use;
  private final Map<String, Tensor> feeds = new HashMap<>();
  private Optional<Decided> decided = Optional.empty();

  public LocalDerivative(NodeAt at, Operand by, Backend backend) {
    this.at = at;
    this.by = by;
    this.backend = backend;
    states = new StateStore(backend, 0);
    plans = new NodePlans(backend, states);
    at.owned().forEach((name, value) -> states.set(name, InDouble.of(value)));
    use = use();
    for (int wire = 0; wire < at.inputs().size(); wire++) {
      String name = NodeUse.in(wire);
      at.inputs().get(wire).ifPresent(value -> feeds.put(name, InDouble.of(value)));
    }
  }

  public static Operand byWire(int wire) {
    return new Operand(NodeUse.d(wire));
  }

  /// @param state full name of a parameter that the node owns
  public static Operand byOwned(String state) {
    return new Operand(NodeUse.dState(state));
  }

  private NodeUse use() {
    Node node = at.node().withAttributes(InDouble.of(at.node().attributes()));
    List<Optional<TensorType>> types =
        at.inputs().stream().map(value -> value.map(t -> InDouble.of(t).type())).toList();
    NodeUse plain = new NodeUse(node, at.op(), types, Map.of(), at.training());
    return NodeUse.of(plain, wire -> at.inputs().get(wire).map(InDouble::of));
  }

  /// `Jᵀ · upstream`: what the node contributes to the gradient by the operand; empty where no
  /// differentiable path leads through the node.
  ///
  /// @param upstream gradients that arrived, by output
  public Optional<Tensor> pull(SortedMap<Integer, Tensor> upstream) {
    SortedSet<Integer> arrived = new TreeSet<>(upstream.keySet());
    LoadedPlan plan =
        plan(List.of("pull", arrived), program -> use.backward(program, arrived, ownWire()));
    Map<String, Tensor> fed = new HashMap<>(feeds);
    upstream.forEach((output, gradient) -> fed.put(NodeUse.up(output), InDouble.of(gradient)));
    return Optional.ofNullable(run(plan, fed).get(by.name()));
  }

  /// `J · direction` by output: how every output moves when the operand does. An output that does
  /// not depend on the operand is left out.
  ///
  /// @param outputs which outputs to look at
  public Map<Integer, Tensor> push(SortedSet<Integer> outputs, Tensor direction) {
    LoadedPlan plan =
        plan(List.of("push", outputs), program -> use.push(program, outputs, by.name()));
    Map<String, Tensor> fed = new HashMap<>(feeds);
    fed.put(NodeUse.DIRECTION, InDouble.of(direction));
    Map<String, Tensor> results = run(plan, fed);
    Map<Integer, Tensor> pushed = new TreeMap<>();
    for (int output : outputs) {
      Tensor moved = results.get(NodeUse.tangent(output));
      if (moved != null) {
        pushed.put(output, moved);
      }
    }
    return pushed;
  }

  /// Branches and numbers of iterations that follow from what is computed are those that the run
  /// took, not those that float64 would take.
  private LoadedPlan plan(Object key, Consumer<ProgramBuilder> body) {
    try {
      return plans.get(key, at.training(), body);
    } catch (Undecided undecided) {
      Decided taken = decided.orElseGet(() -> Decided.of(at, backend));
      decided = Optional.of(taken);
      return plans.get(
          key,
          at.training(),
          program -> {
            program.forOneRun(taken.again());
            body.accept(program);
          });
    }
  }

  private SortedSet<Integer> ownWire() {
    SortedSet<Integer> wires = new TreeSet<>();
    for (int wire = 0; wire < at.inputs().size(); wire++) {
      if (NodeUse.d(wire).equals(by.name())) {
        wires.add(wire);
      }
    }
    return wires;
  }

  private Map<String, Tensor> run(LoadedPlan plan, Map<String, Tensor> fed) {
    RunRequest request = RunRequest.fetch(List.<PortRef>of(), fed);
    plans.execute(plan, Map.of(), request, at.runKey());
    Map<String, Tensor> results = new LinkedHashMap<>();
    Program program = plan.program();
    program.outputs().forEach((name, value) -> results.put(name, plan.fetch(value)));
    return results;
  }

  @Override
  public void close() {
    plans.close();
    states.close();
  }
}
