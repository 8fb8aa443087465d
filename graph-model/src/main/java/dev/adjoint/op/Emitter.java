// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.op;

import dev.adjoint.type.Tensor;
import java.util.List;

/// Appends ops to a graph under construction; gradients and decompositions speak through it. All
/// types are concrete: shapes are bound before anything is emitted.
public interface Emitter {

  /// Appends one use of `op` and returns its outputs. [Value#ABSENT] leaves an optional input open.
  List<Value> emitAll(OpDef op, Attributes attributes, List<Value> inputs);

  /// The first output of [#emitAll].
  default Value emit(OpDef op, Attributes attributes, Value... inputs) {
    return emitAll(op, attributes, List.of(inputs)).getFirst();
  }

  default Value emit(OpDef op, Value... inputs) {
    return emit(op, Attributes.NONE, inputs);
  }

  /// A value known at compile time.
  Value constant(Tensor value);

  /// Reads the value back when it is known at compile time: shape operands.
  java.util.Optional<Tensor> constantValue(Value value);
}
