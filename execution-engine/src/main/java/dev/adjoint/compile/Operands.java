// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Emitter;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Use;
import dev.adjoint.op.Value;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Optional;

/// Finds operands by port name, and the types they lead to.
public final class Operands {

  private Operands() {}

  public static int indexOf(OpDef op, String port) {
    for (int i = 0; i < op.inputs().size(); i++) {
      if (op.inputs().get(i).name().equals(port)) {
        return i;
      }
    }
    throw new IllegalArgumentException(op.name() + " has no input " + port);
  }

  public static boolean has(OpDef op, List<Value> operands, String port) {
    int index = indexOf(op, port);
    return index < operands.size() && operands.get(index).isPresent();
  }

  /// @throws IllegalStateException when the port is open
  public static Value get(OpDef op, List<Value> operands, String port) {
    if (!has(op, operands, port)) {
      throw new IllegalStateException(op.name() + "." + port + " is not connected");
    }
    return operands.get(indexOf(op, port));
  }

  public static List<Value> variadic(OpDef op, List<Value> operands, String port) {
    return operands.subList(Math.min(indexOf(op, port), operands.size()), operands.size());
  }

  /// Types of the results when `scope` holds the operands.
  static List<TensorType> resultTypes(
      OpDef op, Attributes attributes, List<Value> operands, Emitter scope) {
    List<Optional<TensorType>> types =
        operands.stream()
            .map(v -> v.isPresent() ? Optional.of(v.type()) : Optional.<TensorType>empty())
            .toList();
    return new Use(op, attributes, types, i -> scope.constantValue(operands.get(i))).outputTypes();
  }
}
