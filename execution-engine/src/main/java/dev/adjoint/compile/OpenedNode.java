// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Position;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Writes a decomposition down as nodes of a graph instead of instructions of a program. Shapes may
/// be symbolic here; a decomposition that asks for the size of a symbol throws, and the node stays
/// closed.
final class OpenedNode extends WrittenUse {

  /// Room for a node with the picture of its value.
  private static final double ROW = 190;

  private final Inference types;
  private final Node node;
  private final List<Value> operands = new ArrayList<>();
  private final Map<Integer, Optional<PortRef>> sources = new HashMap<>();
  private final List<Node> computing = new ArrayList<>();
  private final List<Node> holding = new ArrayList<>();

  OpenedNode(Inference types, Node node, OpDef op) {
    super(op, node.attributes());
    this.types = types;
    this.node = node;
    for (int i = 0; i < node.inputs().size(); i++) {
      operands.add(operand(i));
    }
  }

  private Value operand(int wire) {
    Optional<PortRef> source = node.input(wire);
    if (source.isEmpty()) {
      return Value.ABSENT;
    }
    Value value = fresh(types.type(source.get()).orElseThrow(), source);
    types.constant(source.get()).ifPresent(tensor -> know(value, tensor));
    return value;
  }

  private Value fresh(TensorType type, Optional<PortRef> source) {
    Value value = new Value(sources.size(), type);
    sources.put(value.id(), source);
    return value;
  }

  Node node() {
    return node;
  }

  /// Places side by side: one for each op, and one before them when the first needs what is held.
  int columns() {
    return computing.size() + indent();
  }

  private int indent() {
    return holding.isEmpty() ? 0 : 1;
  }

  /// False when the result is not that of the last op written down: then there is no node to keep
  /// the id.
  boolean expand() {
    List<Value> results = op().decomposition().orElseThrow().expand(this);
    if (computing.isEmpty()) {
      return false;
    }
    String last = computing.getLast().id();
    return sources
        .getOrDefault(results.getFirst().id(), Optional.empty())
        .filter(ref -> ref.equals(PortRef.of(last)))
        .isPresent();
  }

  /// All parts: the last op under the opened node's id, ops side by side, what they hold a row
  /// below and a place before, so that wires lead forward.
  List<Node> placed(Optional<Position> corner, double column) {
    List<Node> parts = new ArrayList<>();
    for (int i = 0; i < holding.size(); i++) {
      parts.add(at(holding.get(i), corner, i * column, ROW));
    }
    for (int i = 0; i < computing.size(); i++) {
      Node part = computing.get(i);
      Node named = i == computing.size() - 1 ? part.renamed(node.id()) : part;
      parts.add(at(named, corner, (i + indent()) * column, 0));
    }
    return parts;
  }

  private static Node at(Node part, Optional<Position> corner, double right, double down) {
    return corner.map(c -> part.at(c.x() + right, c.y() + down)).orElse(part);
  }

  @Override
  public List<Value> operands() {
    return operands;
  }

  @Override
  public Value uniform(Shape shape, DType dtype) {
    throw new UnsupportedOperationException("random numbers have no node");
  }

  @Override
  public Value parameter(String name, TensorType type, Attributes settings) {
    Attributes declared =
        settings.with(Parameter.SHAPE, type.shape()).with(Parameter.DTYPE, type.dtype());
    return hold(name, Parameter.OP, declared, type);
  }

  @Override
  public Value constant(Tensor tensor) {
    Attributes declared = Attributes.of(Constant.VALUE, tensor);
    Value value = hold("constant", Constant.OP, declared, tensor.type());
    know(value, tensor);
    return value;
  }

  private Value hold(String name, OpDef kind, Attributes attributes, TensorType type) {
    String id = freshId(name);
    holding.add(new Node(id, kind.name(), attributes, List.of(), Optional.empty(), Extras.NONE));
    return fresh(type, Optional.of(PortRef.of(id)));
  }

  @Override
  public List<Value> emitAll(OpDef part, Attributes settings, List<Value> inputs) {
    List<TensorType> results = Operands.resultTypes(part, settings, inputs, this);
    String id = freshId(part.name().toLowerCase(Locale.ROOT));
    List<Optional<PortRef>> wires =
        inputs.stream().map(v -> sources.getOrDefault(v.id(), Optional.empty())).toList();
    computing.add(new Node(id, part.name(), settings, wires, Optional.empty(), Extras.NONE));
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      values.add(fresh(results.get(i), Optional.of(new PortRef(id, i))));
    }
    return values;
  }

  private String freshId(String part) {
    String base = node.id() + "_" + part;
    String id = types.graph().freshId(base);
    for (int n = 2; isTaken(id); n++) {
      id = types.graph().freshId(base + n);
    }
    return id;
  }

  private boolean isTaken(String id) {
    return computing.stream().anyMatch(n -> n.id().equals(id))
        || holding.stream().anyMatch(n -> n.id().equals(id));
  }
}
