// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.type;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.LongToDoubleFunction;

/// A dense host tensor, row-major, little endian. Immutable by convention: whoever creates one
/// fills [#data()] before handing it on and nobody writes afterwards. Memory belongs to the garbage
/// collector.
public final class Tensor {

  private static final ValueLayout.OfFloat F32 = ValueLayout.JAVA_FLOAT_UNALIGNED;
  private static final ValueLayout.OfDouble F64 = ValueLayout.JAVA_DOUBLE_UNALIGNED;
  private static final ValueLayout.OfLong I64 = ValueLayout.JAVA_LONG_UNALIGNED;
  private static final ValueLayout.OfInt I32 = ValueLayout.JAVA_INT_UNALIGNED;

  private final TensorType type;
  private final MemorySegment data;
  private final long elements;

  private Tensor(TensorType type, MemorySegment data) {
    this.type = type;
    this.elements = type.shape().elements();
    this.data = data;
    if (data.byteSize() != type.sizeBytes()) {
      throw new IllegalArgumentException(
          type + " takes " + type.sizeBytes() + " bytes, got " + data.byteSize());
    }
  }

  /// A zero tensor to be filled through [#data()] or the setters before it is shared.
  public static Tensor zeros(TensorType type) {
    long bytes = type.sizeBytes();
    // Small tensors are cheap heap arrays; large ones go off the heap so that -Xmx does not bound
    // them.
    MemorySegment data =
        bytes <= 1 << 20
            ? MemorySegment.ofArray(new byte[(int) bytes])
            : Arena.ofAuto().allocate(bytes, 64);
    return new Tensor(type, data);
  }

  /// Wraps memory that the caller gives up; little endian, exactly the bytes of `type`.
  public static Tensor wrap(TensorType type, MemorySegment data) {
    return new Tensor(type, data);
  }

  public static Tensor of(DType dtype, Shape shape, LongToDoubleFunction element) {
    Tensor tensor = zeros(new TensorType(dtype, shape));
    for (long i = 0; i < tensor.elements; i++) {
      tensor.set(i, element.applyAsDouble(i));
    }
    return tensor;
  }

  public static Tensor scalar(DType dtype, double value) {
    return of(dtype, Shape.SCALAR, i -> value);
  }

  public static Tensor vector(long... values) {
    Tensor tensor = zeros(TensorType.of(DType.INT64, values.length));
    for (int i = 0; i < values.length; i++) {
      tensor.setLong(i, values[i]);
    }
    return tensor;
  }

  public static Tensor floats(Shape shape, float... values) {
    requireCount(shape, values.length);
    return of(DType.FLOAT32, shape, i -> values[(int) i]);
  }

  public static Tensor doubles(Shape shape, double... values) {
    requireCount(shape, values.length);
    return of(DType.FLOAT64, shape, i -> values[(int) i]);
  }

  public TensorType type() {
    return type;
  }

  public DType dtype() {
    return type.dtype();
  }

  public Shape shape() {
    return type.shape();
  }

  public long elements() {
    return elements;
  }

  /// The raw little-endian bytes; not to be written once the tensor is shared.
  public MemorySegment data() {
    return data;
  }

  /// Element `index` in row-major order as a double; booleans are 0 and 1.
  public double get(long index) {
    return switch (type.dtype()) {
      case FLOAT32 -> data.get(F32, index * 4);
      case FLOAT64 -> data.get(F64, index * 8);
      case INT64 -> data.get(I64, index * 8);
      case INT32 -> data.get(I32, index * 4);
      case BOOL -> data.get(ValueLayout.JAVA_BYTE, index);
    };
  }

  /// Element `index` as an integer, exact for integer types, truncated for floating ones.
  public long getLong(long index) {
    return switch (type.dtype()) {
      case INT64 -> data.get(I64, index * 8);
      case INT32 -> data.get(I32, index * 4);
      case BOOL -> data.get(ValueLayout.JAVA_BYTE, index);
      case FLOAT32, FLOAT64 -> (long) get(index);
    };
  }

  /// Only before the tensor is shared.
  public void set(long index, double value) {
    switch (type.dtype()) {
      case FLOAT32 -> data.set(F32, index * 4, (float) value);
      case FLOAT64 -> data.set(F64, index * 8, value);
      case INT64 -> data.set(I64, index * 8, (long) value);
      case INT32 -> data.set(I32, index * 4, (int) value);
      case BOOL -> data.set(ValueLayout.JAVA_BYTE, index, (byte) (value != 0 ? 1 : 0));
    }
  }

  /// Only before the tensor is shared.
  public void setLong(long index, long value) {
    switch (type.dtype()) {
      case INT64 -> data.set(I64, index * 8, value);
      case INT32 -> data.set(I32, index * 4, (int) value);
      case BOOL -> data.set(ValueLayout.JAVA_BYTE, index, (byte) (value != 0 ? 1 : 0));
      case FLOAT32, FLOAT64 -> set(index, value);
    }
  }

  /// All elements as integers: for shape operands.
  public long[] toLongs() {
    long[] values = new long[Math.toIntExact(elements)];
    for (int i = 0; i < values.length; i++) {
      values[i] = getLong(i);
    }
    return values;
  }

  public double[] toDoubles() {
    double[] values = new double[Math.toIntExact(elements)];
    for (int i = 0; i < values.length; i++) {
      values[i] = get(i);
    }
    return values;
  }

  /// The same elements under another shape of equal count; shares the memory.
  public Tensor reshaped(Shape shape) {
    return new Tensor(type.withShape(shape), data);
  }

  /// A converted copy, or this when the type is already `dtype`.
  public Tensor as(DType dtype) {
    if (dtype == type.dtype()) {
      return this;
    }
    if (!dtype.isFloating() && !type.dtype().isFloating()) {
      Tensor tensor = zeros(type.withDType(dtype));
      for (long i = 0; i < elements; i++) {
        tensor.setLong(i, getLong(i));
      }
      return tensor;
    }
    return of(dtype, type.shape(), this::get);
  }

  /// True when type and every bit of the data agree.
  public boolean sameAs(Tensor other) {
    return type.equals(other.type) && data.mismatch(other.data) == -1;
  }

  private static void requireCount(Shape shape, int count) {
    if (shape.elements() != count) {
      throw new IllegalArgumentException(shape + " holds " + shape.elements() + ", got " + count);
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(type.toString()).append('{');
    for (long i = 0; i < Math.min(elements, 8); i++) {
      text.append(i == 0 ? "" : ", ").append(dtype().isFloating() ? get(i) : (Object) getLong(i));
    }
    return text.append(elements > 8 ? ", …}" : "}").toString();
  }
}
