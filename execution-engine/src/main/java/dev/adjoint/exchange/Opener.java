// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.exchange;

import dev.adjoint.graph.Body;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.onnx.Operators;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Rejection;
import dev.adjoint.op.Role;
import dev.adjoint.op.Subgraph;
import dev.adjoint.op.Value;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// Opens every node that is no operator of ONNX, down to such operators. What gives a node's first
/// output keeps its id.
final class Opener {

  private final Inference types;
  private final SortedSet<String> faults = new TreeSet<>();
  private final SequencedMap<String, Node> nodes = new LinkedHashMap<>();
  private final Map<PortRef, PortRef> moved = new HashMap<>();
  private final SequencedMap<String, HeldState> states = new LinkedHashMap<>();

  Opener(Inference types) {
    this.types = types;
  }

  /// What cannot be said in ONNX, in words; empty when all of it can.
  SortedSet<String> faults() {
    return faults;
  }

  static boolean isOperator(OpDef op) {
    return op.category() != Category.INTERNAL && Operators.has(op.name());
  }

  OpenedGraph open(List<PortRef> targets) {
    Graph graph = types.graph();
    List<String> wanted = targets.stream().map(PortRef::node).distinct().toList();
    for (Node node : types.topology().needed(graph, wanted)) {
      types.op(node.id()).ifPresent(op -> open(node, op));
    }
    SequencedMap<String, PortRef> outputs = new LinkedHashMap<>();
    targets.forEach(ref -> outputs.put(ref.toString(), now(ref)));
    Graph opened = Graph.builder(graph.name()).nodes(nodes.values()).blocks(graph.blocks()).build();
    return new OpenedGraph(opened, outputs, states);
  }

  /// Where the output of the original graph is in the opened one.
  PortRef now(PortRef ref) {
    return moved.getOrDefault(ref, ref);
  }

  Inference types() {
    return types;
  }

  private void open(Node node, OpDef op) {
    if (op.role() == Role.STATE) {
      hold(node.id(), node.id(), types.type(PortRef.of(node.id())).orElseThrow(), node);
    } else if (op.role() == Role.CONTROL) {
      faults.add(node.id() + " (" + op.name() + ", which only training needs)");
    } else if (op.role() != Role.COMPUTE || isOperator(op)) {
      closed(node.attributes().values().values());
      nodes.put(node.id(), node.withInputs(rewired(node)));
    } else {
      expand(node, op);
    }
  }

  /// Bodies are not opened: what is in them must be ONNX already.
  private void closed(Iterable<AttributeValue> values) {
    for (AttributeValue value : values) {
      if (value instanceof AttributeValue.Body(Subgraph inside) && inside instanceof Body body) {
        for (Node node : body.graph().nodes()) {
          Optional<OpDef> op = types.catalog().find(node.op());
          if (op.filter(o -> o.role() != Role.COMPUTE || isOperator(o)).isEmpty()) {
            faults.add(node.id() + " (" + node.op() + " in a body)");
          }
          closed(node.attributes().values().values());
        }
      }
    }
  }

  private List<Optional<PortRef>> rewired(Node node) {
    return node.inputs().stream().map(wire -> wire.map(this::now)).toList();
  }

  private void expand(Node node, OpDef op) {
    int before = nodes.size();
    try {
      List<Value> operands = new ArrayList<>();
      OpenScope scope = new OpenScope(this, node.id(), op, node.attributes(), operands);
      for (Optional<PortRef> wire : node.inputs()) {
        operands.add(wire.map(scope::outside).orElse(Value.ABSENT));
      }
      List<Value> results = scope.expand();
      settle(node.id(), scope.refs(results), before);
    } catch (NotInOnnx unsayable) {
      faults.add(node.id() + " (" + op.name() + ": " + unsayable.getMessage() + ")");
    } catch (IllegalStateException | Rejection.Raised open) {
      faults.add(node.id() + " (" + op.name() + ", whose sizes must be known for it)");
    }
  }

  /// Gives the node of the first result the id of what was opened, or makes one that passes it on.
  private void settle(String id, List<PortRef> results, int before) {
    PortRef first = results.getFirst();
    List<String> made = nodes.keySet().stream().skip(before).toList();
    if (first.output() == 0 && made.contains(first.node()) && !states.containsKey(first.node())) {
      rename(first.node(), id, made);
    } else {
      nodes.put(id, Node.of(id, "Identity", first.toString()));
    }
    for (int i = 1; i < results.size(); i++) {
      PortRef ref = results.get(i);
      boolean renamed = ref.node().equals(first.node()) && !nodes.containsKey(first.node());
      moved.put(new PortRef(id, i), renamed ? new PortRef(id, ref.output()) : ref);
    }
  }

  private void rename(String from, String to, List<String> among) {
    for (String each : among) {
      Node node = nodes.remove(each);
      if (node != null) {
        List<Optional<PortRef>> wires =
            node.inputs().stream()
                .map(
                    wire ->
                        wire.map(
                            ref -> ref.node().equals(from) ? new PortRef(to, ref.output()) : ref))
                .toList();
        Node kept = node.withInputs(wires);
        nodes.put(each.equals(from) ? to : each, each.equals(from) ? kept.renamed(to) : kept);
      }
    }
  }

  String freshId(String base) {
    String id = types.graph().freshId(base);
    for (int n = 2; nodes.containsKey(id); n++) {
      id = types.graph().freshId(base + n);
    }
    return id;
  }

  void add(Node node) {
    nodes.put(node.id(), node);
  }

  void hold(String id, String state, TensorType type, Node node) {
    nodes.put(
        id,
        Node.of(id, Parameter.OP.name())
            .with(Parameter.SHAPE, type.shape())
            .with(Parameter.DTYPE, type.dtype()));
    states.put(id, new HeldState(state, type, node.attributes()));
  }
}
