// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// One use of an op with the types on its wires: runs the element-type checks and the shape rule.
/// Shared by inference (symbolic shapes) and the compiler (bound shapes), so that both say the
/// same.
///
/// @param inputs one entry per wire, empty where an optional port is open
/// @param constants the value of wire `i` when it is known before the run
/// @param bodies looks into the bodies that the node holds
public record Use(
    OpDef op,
    Attributes attributes,
    List<Optional<TensorType>> inputs,
    IntFunction<Optional<Tensor>> constants,
    Bodies bodies)
    implements ShapeScope {

  /// A use of an op without bodies.
  public Use(
      OpDef op,
      Attributes attributes,
      List<Optional<TensorType>> inputs,
      IntFunction<Optional<Tensor>> constants) {
    this(op, attributes, inputs, constants, Bodies.NONE);
  }

  public Use {
    inputs = List.copyOf(inputs);
  }

  /// Types of all outputs.
  ///
  /// @throws Rejection.Raised when the inputs do not fit
  public List<TensorType> outputTypes() {
    checkElementTypes();
    if (op.typesRule().isPresent()) {
      return op.typesRule().get().types(this);
    }
    int count = op.outputCount(inputs.size(), attributes);
    boolean ranked = isRanked();
    List<Shape> shapes = ranked ? op.shapeRule().shapes(this) : List.of();
    List<TensorType> types = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      OutputPort port = op.outputs().get(Math.min(i, op.outputs().size() - 1));
      types.add(
          new TensorType(port.typeRule().dtype(this), ranked ? shapes.get(i) : Shape.UNRANKED));
    }
    return types;
  }

  private boolean isRanked() {
    for (Optional<TensorType> input : inputs) {
      if (input.isPresent() && !input.get().shape().ranked()) {
        return false;
      }
    }
    return true;
  }

  private void checkElementTypes() {
    for (int i = 0; i < inputs.size(); i++) {
      InputPort port = op.inputAt(i).orElseThrow();
      Optional<DType> dtype = inputs.get(i).map(TensorType::dtype);
      if (dtype.isPresent() && !port.types().accepts(dtype.get())) {
        throw reject(
            "type",
            port.name(),
            "the element type does not fit",
            port.types().toString(),
            dtype.get().tag());
      }
      if (dtype.isPresent()
          && !port.variable().isEmpty()
          && dtype.get() != variable(port.variable())) {
        throw reject(
            "type",
            port.name(),
            "the inputs have different element types",
            variable(port.variable()).tag(),
            dtype.get().tag());
      }
    }
  }

  @Override
  public boolean has(String port) {
    return find(port).isPresent();
  }

  @Override
  public TensorType type(String port) {
    return inputs.get(find(port).orElseThrow()).orElseThrow();
  }

  @Override
  public List<TensorType> variadic(String port) {
    return inputs.subList(Math.min(portIndex(port), inputs.size()), inputs.size()).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public DType variable(String variable) {
    for (int i = 0; i < inputs.size(); i++) {
      if (inputs.get(i).isPresent() && op.inputAt(i).orElseThrow().variable().equals(variable)) {
        return inputs.get(i).get().dtype();
      }
    }
    throw new IllegalStateException(op.name() + ": no input carries " + variable);
  }

  @Override
  public Optional<Tensor> constant(String port) {
    return find(port).flatMap(constants::apply);
  }

  @Override
  public List<Known> known(String port) {
    List<Known> known = new ArrayList<>();
    for (int wire = portIndex(port); wire < inputs.size(); wire++) {
      Optional<Tensor> value = constants.apply(wire);
      inputs.get(wire).ifPresent(type -> known.add(new Known(type, value)));
    }
    return known;
  }

  @Override
  public List<Known> results(Attribute<Subgraph> body, List<Known> given) {
    return bodies.results(body.name(), get(body), given);
  }

  @Override
  public Rejection.Raised reject(
      String code, String place, String problem, String expected, String actual) {
    return new Rejection.Raised(
        new Rejection(op.name() + "." + code, Optional.of(place), problem, expected, actual));
  }

  private Optional<Integer> find(String port) {
    int index = portIndex(port);
    return index < inputs.size() && inputs.get(index).isPresent()
        ? Optional.of(index)
        : Optional.empty();
  }

  /// The first wire of a port.
  int wire(String port) {
    return portIndex(port);
  }

  private int portIndex(String port) {
    for (int i = 0; i < op.inputs().size(); i++) {
      if (op.inputs().get(i).name().equals(port)) {
        return i;
      }
    }
    throw new IllegalArgumentException(op.name() + " has no input " + port);
  }
}
