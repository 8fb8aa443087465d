// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One use of an op with its inputs and the outputs they must give.
///
/// @param name op and what is special here, such as `Add: stretches a row`; unique
/// @param inputs one entry per wire, empty where an optional port is open
/// @param checkGradient the op is smooth at these float64 inputs, so that differences of nearby
///   values must agree with the gradient rule
public record OpCase(
    String name,
    OpDef op,
    Attributes attributes,
    List<Optional<Tensor>> inputs,
    List<Tensor> expected,
    boolean checkGradient) {

  public OpCase {
    inputs = List.copyOf(inputs);
    expected = List.copyOf(expected);
  }

  /// A case without attributes whose outputs are still to be said.
  public static OpCase of(OpDef op, String about, Tensor... inputs) {
    List<Optional<Tensor>> wires = Arrays.stream(inputs).map(Optional::of).toList();
    return new OpCase(op.name() + ": " + about, op, Attributes.NONE, wires, List.of(), false);
  }

  public <T> OpCase with(Attribute<T> key, T value) {
    return new OpCase(name, op, attributes.with(key, value), inputs, expected, checkGradient);
  }

  /// Puts an open port after the inputs so far.
  public OpCase open() {
    return then(Optional.empty());
  }

  /// Puts one more input after those so far.
  public OpCase then(Tensor input) {
    return then(Optional.of(input));
  }

  private OpCase then(Optional<Tensor> input) {
    List<Optional<Tensor>> wires = new ArrayList<>(inputs);
    wires.add(input);
    return new OpCase(name, op, attributes, wires, expected, checkGradient);
  }

  public OpCase gives(Tensor... outputs) {
    return new OpCase(name, op, attributes, inputs, List.of(outputs), checkGradient);
  }

  /// Asks for the numeric gradient check.
  public OpCase smooth() {
    return new OpCase(name, op, attributes, inputs, expected, true);
  }

  /// The same case with float32 in place of float64.
  public OpCase single() {
    return new OpCase(
        name + ", float32",
        op,
        attributes,
        inputs.stream().map(input -> input.map(OpCase::single)).toList(),
        expected.stream().map(OpCase::single).toList(),
        false);
  }

  private static Tensor single(Tensor tensor) {
    return tensor.dtype() == DType.FLOAT64 ? tensor.as(DType.FLOAT32) : tensor;
  }

  @Override
  public String toString() {
    return name;
  }
}
