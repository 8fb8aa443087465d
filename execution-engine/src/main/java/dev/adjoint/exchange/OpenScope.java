// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.exchange;

import dev.adjoint.compile.WrittenUse;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Use;
import dev.adjoint.op.Value;
import dev.adjoint.ops.shape.Cast;
import dev.adjoint.ops.shape.OneHot;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// One use of an op that ONNX does not have, being said in ops that it has. Shapes may be symbolic;
/// a decomposition that asks for the size of a symbol throws.
final class OpenScope extends WrittenUse {

  /// What the engine calls the binary forms of operators that take any number of operands.
  private static final Map<String, String> SAME = Map.of("Maximum", "Max", "Minimum", "Min");

  private final Opener opener;
  private final String node;
  private final List<Value> operands;
  private final Map<Integer, PortRef> refs;

  OpenScope(Opener opener, String node, OpDef op, Attributes attributes, List<Value> operands) {
    super(op, attributes);
    this.opener = opener;
    this.node = node;
    this.operands = operands;
    this.refs = new HashMap<>();
  }

  /// A part that ONNX does not have either.
  private OpenScope(OpenScope around, OpDef op, Attributes attributes, List<Value> operands) {
    super(op, attributes, around);
    this.opener = around.opener;
    this.node = around.node;
    this.operands = operands;
    this.refs = around.refs;
  }

  /// A value of the graph around.
  Value outside(PortRef ref) {
    Inference types = opener.types();
    Value value = value(types.type(ref).orElseThrow(), opener.now(ref));
    types.constant(ref).ifPresent(tensor -> know(value, tensor));
    return value;
  }

  private Value value(TensorType type, PortRef ref) {
    Value value = new Value(refs.size(), type);
    refs.put(value.id(), ref);
    return value;
  }

  List<Value> expand() {
    return op().decomposition().orElseThrow(() -> new NotInOnnx("no operator")).expand(this);
  }

  List<PortRef> refs(List<Value> values) {
    return values.stream().map(this::ref).toList();
  }

  private PortRef ref(Value value) {
    return Objects.requireNonNull(refs.get(value.id()));
  }

  @Override
  public List<Value> operands() {
    return operands;
  }

  @Override
  public Value uniform(Shape shape, DType dtype) {
    throw new NotInOnnx("random numbers of a run");
  }

  @Override
  public Value parameter(String name, TensorType type, Attributes settings) {
    if (!type.shape().isKnown()) {
      throw new IllegalStateException("the shape of " + name + " is not known");
    }
    String id = opener.freshId(node + "_" + name);
    opener.hold(id, node + "/" + name, type, Node.of(id, "Parameter").withAttributes(settings));
    return value(type, PortRef.of(id));
  }

  @Override
  public Value constant(Tensor tensor) {
    String id = opener.freshId(node + "_constant");
    opener.add(Node.of(id, Constant.OP.name()).with(Constant.VALUE, tensor));
    Value value = value(tensor.type(), PortRef.of(id));
    know(value, tensor);
    return value;
  }

  /// Truth values by way of numbers: ONNX Runtime's OneHot knows no truth values.
  private List<Value> oneHot(Attributes settings, List<Value> inputs) {
    Attributes number = Attributes.of(Cast.TO, DType.FLOAT32);
    Value values = emit(Cast.OP, number, inputs.get(2));
    Value hot = emit(OneHot.OP, settings, inputs.get(0), inputs.get(1), values);
    return List.of(emit(Cast.OP, Attributes.of(Cast.TO, DType.BOOL), hot));
  }

  @Override
  public List<Value> emitAll(OpDef part, Attributes settings, List<Value> inputs) {
    if (part == OneHot.OP && inputs.get(2).type().dtype() == DType.BOOL) {
      return oneHot(settings, inputs);
    }
    String name = SAME.getOrDefault(part.name(), part.name());
    if (!Opener.isOperator(part) && name.equals(part.name())) {
      return new OpenScope(this, part, settings, inputs).expand();
    }
    List<Optional<TensorType>> types =
        inputs.stream()
            .map(v -> v.isPresent() ? Optional.of(v.type()) : Optional.<TensorType>empty())
            .toList();
    List<TensorType> results =
        new Use(part, settings, types, i -> constantValue(inputs.get(i))).outputTypes();
    String id = opener.freshId(node + "_" + name.toLowerCase(Locale.ROOT));
    List<Optional<PortRef>> wires =
        inputs.stream()
            .map(v -> v.isPresent() ? Optional.of(ref(v)) : Optional.<PortRef>empty())
            .toList();
    opener.add(Node.of(id, name).withAttributes(settings).withInputs(wires));
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      values.add(value(results.get(i), new PortRef(id, i)));
    }
    return values;
  }
}
