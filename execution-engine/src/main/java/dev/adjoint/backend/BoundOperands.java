// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.backend;

import dev.adjoint.op.Value;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Pairs the values of an instruction with the buffers they lie in.
public final class BoundOperands {

  private BoundOperands() {}

  /// An absent optional input is empty; whatever stands in its place in `buffers` is not touched.
  ///
  /// @param operand what kernels of the backend take for a value of that type in that buffer
  public static <T> List<Optional<T>> of(
      List<Value> values,
      List<DeviceBuffer> buffers,
      BiFunction<TensorType, DeviceBuffer, T> operand) {
    List<Optional<T>> operands = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      operands.add(
          value.isPresent()
              ? Optional.of(operand.apply(value.type(), buffers.get(i)))
              : Optional.empty());
    }
    return operands;
  }
}
