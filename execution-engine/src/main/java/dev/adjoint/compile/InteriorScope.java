// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.InputPort;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.internal.Uniform;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// One use of a composite whose decomposition is written down as a graph. The shapes are those of a
/// run: nothing is symbolic. Nodes are called after their ops, inputs after the ports.
public final class InteriorScope extends WrittenUse {

  private final Node node;
  private final boolean training;
  private final List<Value> operands = new ArrayList<>();
  private final Map<Integer, PortRef> sources = new HashMap<>();
  private final SequencedMap<String, Interior.Source> given = new LinkedHashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final Set<String> computing = new LinkedHashSet<>();
  private final Set<String> taken = new LinkedHashSet<>();
  private int nextId;
  private int draws;

  /// @param inputs types by wire
  /// @param bound operands whose elements decide shapes, by wire
  public InteriorScope(
      Node node,
      OpDef op,
      List<Optional<TensorType>> inputs,
      Map<Integer, Tensor> bound,
      boolean training) {
    super(op, node.attributes());
    this.node = node;
    this.training = training;
    for (int wire = 0; wire < inputs.size(); wire++) {
      operands.add(operand(wire, inputs.get(wire), Optional.ofNullable(bound.get(wire))));
    }
  }

  private Value operand(int wire, Optional<TensorType> type, Optional<Tensor> bound) {
    if (type.isEmpty()) {
      return Value.ABSENT;
    }
    String name = op().inputAt(wire).map(InputPort::name).orElse("in");
    if (bound.isPresent() && !type.get().dtype().isFloating()) {
      return constant(name, bound.get());
    }
    Value input = input(name, type.get(), new Interior.Source.Wire(wire));
    bound.ifPresent(tensor -> know(input, tensor));
    return input;
  }

  private Value input(String name, TensorType type, Interior.Source source) {
    String id = fresh(name);
    Attributes declared = Attributes.of(Input.SHAPE, type.shape()).with(Input.DTYPE, type.dtype());
    nodes.add(Node.of(id, Input.OP.name()).withAttributes(declared));
    given.put(id, source);
    return value(type, PortRef.of(id));
  }

  private Value constant(String name, Tensor tensor) {
    String id = fresh(name);
    nodes.add(
        Node.of(id, Constant.OP.name()).withAttributes(Attributes.of(Constant.VALUE, tensor)));
    Value value = value(tensor.type(), PortRef.of(id));
    know(value, tensor);
    return value;
  }

  private Value value(TensorType type, PortRef source) {
    Value value = new Value(nextId++, type);
    sources.put(value.id(), source);
    return value;
  }

  private String fresh(String base) {
    String id = base;
    for (int n = 2; !taken.add(id); n++) {
      id = base + n;
    }
    return id;
  }

  Graph graph() {
    Graph.Builder graph = Graph.builder(node.id());
    nodes.forEach(graph::node);
    return graph.build();
  }

  SequencedMap<String, Interior.Source> given() {
    return given;
  }

  /// Where a result comes from, unless it is an operand or a constant.
  Optional<PortRef> computed(Value result) {
    return Optional.ofNullable(sources.get(result.id()))
        .filter(ref -> computing.contains(ref.node()));
  }

  @Override
  public List<Value> operands() {
    return operands;
  }

  @Override
  public boolean training() {
    return training;
  }

  @Override
  public Value uniform(Shape shape, DType dtype) {
    Value key = input("key", TensorType.scalar(DType.INT64), new Interior.Source.RunKey());
    long salt = Uniform.salt(attributes()).orElseGet(() -> ProgramBuilder.salt(node.id(), draws++));
    Attributes settings =
        Attributes.of(Uniform.SHAPE, shape).with(Uniform.DTYPE, dtype).with(Uniform.SALT, salt);
    return emitAll(Uniform.OP, settings, List.of(key)).getFirst();
  }

  @Override
  public Value parameter(String name, TensorType type, Attributes settings) {
    return input(name, type, new Interior.Source.State(node.id() + "/" + name));
  }

  @Override
  public Value constant(Tensor tensor) {
    return constant("constant", tensor);
  }

  @Override
  public List<Value> emitAll(OpDef part, Attributes settings, List<Value> inputs) {
    List<TensorType> types = Operands.resultTypes(part, settings, inputs, this);
    String id = fresh(part.name());
    computing.add(id);
    List<Optional<PortRef>> wires =
        inputs.stream().map(v -> Optional.ofNullable(sources.get(v.id()))).toList();
    nodes.add(Node.of(id, part.name()).withInputs(wires).withAttributes(settings));
    List<Value> results = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      results.add(value(types.get(i), new PortRef(id, i)));
    }
    return results;
  }
}
