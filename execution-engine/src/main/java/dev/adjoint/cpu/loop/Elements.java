// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import dev.adjoint.type.DType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/// Element layouts of CPU buffers and bodies of loops over one element type.
public final class Elements {

  public static final ValueLayout.OfFloat F32 = ValueLayout.JAVA_FLOAT;
  public static final ValueLayout.OfDouble F64 = ValueLayout.JAVA_DOUBLE;
  public static final ValueLayout.OfLong I64 = ValueLayout.JAVA_LONG;
  public static final ValueLayout.OfInt I32 = ValueLayout.JAVA_INT;
  public static final ValueLayout.OfByte BOOL = ValueLayout.JAVA_BYTE;

  private Elements() {}

  @FunctionalInterface
  public interface FloatUnary {
    float apply(float a);
  }

  @FunctionalInterface
  public interface FloatBinary {
    float apply(float a, float b);
  }

  public static UnaryLoop.Body f32(FloatUnary f) {
    return (a, i, c, k) -> c.setAtIndex(F32, k, f.apply(a.getAtIndex(F32, i)));
  }

  public static UnaryLoop.Body f64(DoubleUnaryOperator f) {
    return (a, i, c, k) -> c.setAtIndex(F64, k, f.applyAsDouble(a.getAtIndex(F64, i)));
  }

  public static UnaryLoop.Body i64(LongUnaryOperator f) {
    return (a, i, c, k) -> c.setAtIndex(I64, k, f.applyAsLong(a.getAtIndex(I64, i)));
  }

  public static UnaryLoop.Body i32(IntUnaryOperator f) {
    return (a, i, c, k) -> c.setAtIndex(I32, k, f.applyAsInt(a.getAtIndex(I32, i)));
  }

  public static BinaryLoop.Body f32(FloatBinary f) {
    return (a, i, b, j, c, k) ->
        c.setAtIndex(F32, k, f.apply(a.getAtIndex(F32, i), b.getAtIndex(F32, j)));
  }

  public static BinaryLoop.Body f64(DoubleBinaryOperator f) {
    return (a, i, b, j, c, k) ->
        c.setAtIndex(F64, k, f.applyAsDouble(a.getAtIndex(F64, i), b.getAtIndex(F64, j)));
  }

  public static BinaryLoop.Body i64(LongBinaryOperator f) {
    return (a, i, b, j, c, k) ->
        c.setAtIndex(I64, k, f.applyAsLong(a.getAtIndex(I64, i), b.getAtIndex(I64, j)));
  }

  public static BinaryLoop.Body i32(IntBinaryOperator f) {
    return (a, i, b, j, c, k) ->
        c.setAtIndex(I32, k, f.applyAsInt(a.getAtIndex(I32, i), b.getAtIndex(I32, j)));
  }

  /// Any element as a double, any whole number as itself: for operands of few elements.
  public static double asDouble(MemorySegment data, DType type, long i) {
    return switch (type) {
      case FLOAT32 -> data.getAtIndex(F32, i);
      case FLOAT64 -> data.getAtIndex(F64, i);
      case INT64, INT32, BOOL -> asLong(data, type, i);
    };
  }

  /// An integer or boolean element as a long; floating ones rounded towards zero.
  public static long asLong(MemorySegment data, DType type, long i) {
    return switch (type) {
      case INT64 -> data.getAtIndex(I64, i);
      case INT32 -> data.getAtIndex(I32, i);
      case BOOL -> data.get(BOOL, i);
      case FLOAT32 -> (long) data.getAtIndex(F32, i);
      case FLOAT64 -> (long) data.getAtIndex(F64, i);
    };
  }

  /// Converts as Java does: integers round towards zero and saturate; anything but 0 is true.
  public static void putDouble(MemorySegment c, DType to, long k, double value) {
    switch (to) {
      case FLOAT32 -> c.setAtIndex(F32, k, (float) value);
      case FLOAT64 -> c.setAtIndex(F64, k, value);
      case INT64 -> c.setAtIndex(I64, k, (long) value);
      case INT32 -> c.setAtIndex(I32, k, (int) value);
      case BOOL -> c.set(BOOL, k, (byte) (value != 0 ? 1 : 0));
    }
  }

  /// Converts as Java does: 32 bits wrap; anything but 0 is true.
  public static void putLong(MemorySegment c, DType to, long k, long value) {
    switch (to) {
      case FLOAT32 -> c.setAtIndex(F32, k, (float) value);
      case FLOAT64 -> c.setAtIndex(F64, k, (double) value);
      case INT64 -> c.setAtIndex(I64, k, value);
      case INT32 -> c.setAtIndex(I32, k, (int) value);
      case BOOL -> c.set(BOOL, k, (byte) (value != 0 ? 1 : 0));
    }
  }
}
