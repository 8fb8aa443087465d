// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorfile;

import dev.adjoint.type.DType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// How one element lies in a file.
public record ElementFormat(Kind kind, int sizeBytes, ByteOrder order) {

  /// What the bits of an element mean.
  public enum Kind {
    FLOAT,
    BFLOAT,
    SIGNED,
    UNSIGNED,
    BOOL
  }

  public static ElementFormat of(DType dtype) {
    Kind kind =
        switch (dtype.kind()) {
          case FLOATING -> Kind.FLOAT;
          case INTEGER -> Kind.SIGNED;
          case BOOLEAN -> Kind.BOOL;
        };
    return new ElementFormat(kind, dtype.sizeBytes(), ByteOrder.LITTLE_ENDIAN);
  }

  /// The smallest element type of ours that holds every value: halves become float32, bytes and
  /// shorts int32, unsigned ints int64. Unsigned longs become int64 where they fit.
  public DType natural() {
    return switch (kind) {
      case FLOAT -> sizeBytes == 8 ? DType.FLOAT64 : DType.FLOAT32;
      case BFLOAT -> DType.FLOAT32;
      case SIGNED -> sizeBytes == 8 ? DType.INT64 : DType.INT32;
      case UNSIGNED -> sizeBytes >= 4 ? DType.INT64 : DType.INT32;
      case BOOL -> DType.BOOL;
    };
  }

  /// True when the bytes of a file are the bytes of a tensor of `dtype`.
  boolean isExactly(DType dtype) {
    return kind != Kind.BOOL && order == ByteOrder.LITTLE_ENDIAN && equals(of(dtype));
  }

  boolean isFloating() {
    return kind == Kind.FLOAT || kind == Kind.BFLOAT;
  }

  double real(MemorySegment bytes, long index) {
    long at = index * sizeBytes;
    if (kind == Kind.BFLOAT) {
      return Float.intBitsToFloat(shortAt(bytes, at) << 16);
    }
    return switch (sizeBytes) {
      case 2 -> Float.float16ToFloat(shortAt(bytes, at));
      case 4 -> Float.intBitsToFloat(intAt(bytes, at));
      default -> Double.longBitsToDouble(longAt(bytes, at));
    };
  }

  /// The value of an integer or boolean; an unsigned long past 2^63 comes out negative.
  long whole(MemorySegment bytes, long index) {
    long at = index * sizeBytes;
    if (kind == Kind.BOOL) {
      return bytes.get(ValueLayout.JAVA_BYTE, at) == 0 ? 0 : 1;
    }
    boolean signed = kind == Kind.SIGNED;
    return switch (sizeBytes) {
      case 1 -> {
        byte b = bytes.get(ValueLayout.JAVA_BYTE, at);
        yield signed ? b : Byte.toUnsignedLong(b);
      }
      case 2 -> signed ? shortAt(bytes, at) : Short.toUnsignedLong(shortAt(bytes, at));
      case 4 -> signed ? intAt(bytes, at) : Integer.toUnsignedLong(intAt(bytes, at));
      default -> longAt(bytes, at);
    };
  }

  private short shortAt(MemorySegment bytes, long at) {
    return bytes.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), at);
  }

  private int intAt(MemorySegment bytes, long at) {
    return bytes.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), at);
  }

  private long longAt(MemorySegment bytes, long at) {
    return bytes.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), at);
  }
}
