// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.cost;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/// What every node of a graph costs, and all of them together. Immutable.
///
/// Numbers that depend on an open dimension (`N`) are empty until [Inference#bind] gives it a size.
/// Graph-level nodes cost nothing of their own: the gradients they ask for are counted at the nodes
/// they run through, and the few operations an optimizer spends on a weight are not counted.
public final class Cost {
  /// Operands with more elements decide no shape; not worth keeping.
  private static final long SHAPE_OPERAND = 64;

  public static final Cost NONE = new Cost(Map.of(), Map.of());

  private final Map<String, NodeCost> nodes;
  private final Map<NodeWork, NodeCost> known;
  private final TotalCost total;

  private Cost(Map<String, NodeCost> nodes, Map<NodeWork, NodeCost> known) {
    this.nodes = nodes;
    this.known = known;
    total = TotalCost.of(nodes.values());
  }

  public static Cost of(Inference types) {
    return NONE.update(types);
  }

  /// The cost of another graph or other types; work of a kind seen before is not counted again.
  public Cost update(Inference types) {
    Learning learning = Learning.of(types);
    Map<String, NodeCost> costs = new HashMap<>();
    Map<NodeWork, NodeCost> seen = new HashMap<>();
    for (Node node : types.graph().nodes()) {
      costs.put(node.id(), cost(node, types, learning, seen));
    }
    return new Cost(Map.copyOf(costs), Map.copyOf(seen));
  }

  private NodeCost cost(
      Node node, Inference types, Learning learning, Map<NodeWork, NodeCost> seen) {
    Optional<OpDef> op = types.op(node.id());
    List<TensorType> results = types.outputTypes(node.id());
    if (op.isEmpty() || results.isEmpty() && op.get().role() == Role.COMPUTE) {
      return NodeCost.UNKNOWN;
    }
    OptionalLong bytes = bytes(results);
    if (op.get().role() != Role.COMPUTE) {
      return NodeCost.ofSource(held(node, op.get(), types), bytes);
    }
    NodeWork work = work(node, op.get(), types, learning::wants);
    NodeCost before = known.get(work);
    NodeCost cost = before == null ? seen.get(work) : before;
    NodeCost now = cost == null ? cost(work, types) : cost;
    seen.put(work, now);
    return now.withOutputBytes(bytes);
  }

  private static NodeCost cost(NodeWork work, Inference types) {
    if (!work.op().hasBodies()) {
      return work.cost();
    }
    try {
      return new FlowCost(work, types.catalog()).cost();
    } catch (ArithmeticException uncountable) {
      return NodeCost.UNKNOWN;
    }
  }

  /// The trainable numbers that one node holds, as [#of] would say, without looking at anything
  /// else.
  public static OptionalLong parameters(Node node, Inference types) {
    Optional<OpDef> op = types.op(node.id());
    if (op.isEmpty() || types.outputTypes(node.id()).isEmpty()) {
      return OptionalLong.empty();
    }
    if (op.get().hasBodies()) {
      return OptionalLong.of(0);
    }
    return op.get().role() == Role.COMPUTE
        ? work(node, op.get(), types, source -> false).parameters()
        : OptionalLong.of(held(node, op.get(), types));
  }

  /// Trainable numbers of a parameter or variable.
  private static long held(Node node, OpDef op, Inference types) {
    boolean free =
        op.role() == Role.STATE && node.attributes().find(Parameter.TRAINABLE).orElse(true);
    return types
        .type(PortRef.of(node.id()))
        .filter(type -> free && type.dtype().isFloating() && type.shape().isKnown())
        .map(type -> type.shape().elements())
        .orElse(0L);
  }

  private static NodeWork work(Node node, OpDef op, Inference types, Predicate<PortRef> wants) {
    List<Optional<TensorType>> inputs = new ArrayList<>();
    Map<Integer, NodeWork.Constant> constants = new HashMap<>();
    Set<Integer> wanted = new HashSet<>();
    for (int wire = 0; wire < node.inputs().size(); wire++) {
      Optional<PortRef> source = node.input(wire);
      inputs.add(source.flatMap(types::type));
      int at = wire;
      source
          .flatMap(types::constant)
          .filter(Cost::decidesShapes)
          .ifPresent(value -> constants.put(at, new NodeWork.Constant(value)));
      if (source.filter(wants).isPresent()) {
        wanted.add(wire);
      }
    }
    return new NodeWork(op, node.attributes(), inputs, Map.copyOf(constants), Set.copyOf(wanted));
  }

  private static boolean decidesShapes(Tensor operand) {
    return operand.elements() <= SHAPE_OPERAND;
  }

  private static OptionalLong bytes(List<TensorType> types) {
    boolean known = !types.isEmpty() && types.stream().allMatch(t -> t.shape().isKnown());
    return known
        ? OptionalLong.of(types.stream().mapToLong(TensorType::sizeBytes).sum())
        : OptionalLong.empty();
  }

  /// Unknown for a node that is not in the graph.
  public NodeCost of(String node) {
    return nodes.getOrDefault(node, NodeCost.UNKNOWN);
  }

  public Map<String, NodeCost> nodes() {
    return nodes;
  }

  public TotalCost total() {
    return total;
  }
}
