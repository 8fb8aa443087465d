// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import dev.adjoint.infer.Inference;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Rejection;
import dev.adjoint.op.Use;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One use of an op that its shape rule must refuse.
///
/// @param code label of the constraint in the help page, such as `C1`
/// @param inputs types on the wires, empty where an optional port is open
/// @param values what is known of the inputs before the run, one entry per wire
public record RejectedCase(
    OpDef op,
    String code,
    Attributes attributes,
    List<Optional<TensorType>> inputs,
    List<Optional<Tensor>> values) {

  public RejectedCase {
    inputs = List.copyOf(inputs);
    values = List.copyOf(values);
  }

  public static RejectedCase of(OpDef op, String code) {
    return new RejectedCase(op, code, Attributes.NONE, List.of(), List.of());
  }

  public <T> RejectedCase with(Attribute<T> key, T value) {
    return new RejectedCase(op, code, attributes.with(key, value), inputs, values);
  }

  /// One more input of which only the type is known.
  public RejectedCase of(TensorType input) {
    return and(Optional.of(input), Optional.empty());
  }

  /// One more input whose value is known.
  public RejectedCase of(Tensor input) {
    return and(Optional.of(input.type()), Optional.of(input));
  }

  public RejectedCase open() {
    return and(Optional.empty(), Optional.empty());
  }

  private RejectedCase and(Optional<TensorType> input, Optional<Tensor> value) {
    List<Optional<TensorType>> types = new ArrayList<>(inputs);
    List<Optional<Tensor>> known = new ArrayList<>(values);
    types.add(input);
    known.add(value);
    return new RejectedCase(op, code, attributes, types, known);
  }

  /// What the rule says to this use, or empty when it has no objection.
  public Optional<Rejection> rejection() {
    try {
      new Use(op, attributes, inputs, values::get, Inference.bodies("node", StandardOps.CATALOG))
          .outputTypes();
      return Optional.empty();
    } catch (Rejection.Raised raised) {
      return Optional.of(raised.rejection());
    }
  }

  @Override
  public String toString() {
    return op.name() + "." + code + " " + inputs.stream().flatMap(Optional::stream).toList();
  }
}
