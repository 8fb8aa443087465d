// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.type.DType;
import dev.adjoint.type.TensorType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The elements of one operand, row-major, eight bytes each: doubles for floating types, longs for
/// the others. Integers of 32 bits wrap when they are written.
public final class Cells {

  private final TensorType type;
  private final MemorySegment data;
  private final long[] sizes;
  private final long elements;

  public Cells(TensorType type, MemorySegment data) {
    this.type = type;
    this.data = data;
    this.sizes = type.shape().sizes();
    this.elements = type.shape().elements();
  }

  TensorType type() {
    return type;
  }

  long elements() {
    return elements;
  }

  /// Shared, not to be written.
  long[] sizes() {
    return sizes;
  }

  int rank() {
    return sizes.length;
  }

  boolean isFloating() {
    return type.dtype().isFloating();
  }

  public double get(long index) {
    return isFloating()
        ? data.getAtIndex(ValueLayout.JAVA_DOUBLE, index)
        : data.getAtIndex(ValueLayout.JAVA_LONG, index);
  }

  /// Only for integers and booleans.
  public long getLong(long index) {
    return data.getAtIndex(ValueLayout.JAVA_LONG, index);
  }

  /// Only for floating types.
  public void set(long index, double value) {
    data.setAtIndex(ValueLayout.JAVA_DOUBLE, index, value);
  }

  /// Only for integers and booleans.
  public void setLong(long index, long value) {
    long kept = type.dtype() == DType.INT32 ? (int) value : value;
    data.setAtIndex(ValueLayout.JAVA_LONG, index, kept);
  }

  /// Copies an element bit by bit from cells of the same type.
  void setFrom(long index, Cells from, long fromIndex) {
    data.setAtIndex(
        ValueLayout.JAVA_LONG, index, from.data.getAtIndex(ValueLayout.JAVA_LONG, fromIndex));
  }

  void zero() {
    data.asSlice(0, elements * Long.BYTES).fill((byte) 0);
  }

  long[] toLongs() {
    long[] values = new long[Math.toIntExact(elements)];
    for (int i = 0; i < values.length; i++) {
      values[i] = getLong(i);
    }
    return values;
  }
}
