// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.type.DType;
import dev.adjoint.type.TensorType;
import java.lang.foreign.MemorySegment;

/// A dense row-major value in memory; `data` is exactly as large as its elements, so that no access
/// can leave it.
///
/// @param elements number of elements, counted once
public record Operand(TensorType type, MemorySegment data, long elements) {

  public static Operand of(TensorType type, MemorySegment buffer) {
    return new Operand(type, buffer.asSlice(0, type.sizeBytes()), type.shape().elements());
  }

  DType dtype() {
    return type.dtype();
  }

  long[] sizes() {
    return type.shape().sizes();
  }

  int rank() {
    return type.shape().rank();
  }

  int width() {
    return type.dtype().sizeBytes();
  }

  /// One element as a long: for indices and shape operands.
  long getLong(long index) {
    return Elements.asLong(data, type.dtype(), index);
  }

  /// Product of the sizes of axes `from` (inclusive) to `to` (exclusive).
  long product(int from, int to) {
    return type.shape().slice(from, to).elements();
  }
}
