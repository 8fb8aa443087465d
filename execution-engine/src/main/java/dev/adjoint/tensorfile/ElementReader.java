// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorfile;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;

/// Reads the elements of one tensor from a stream, converting chunk by chunk, so that a large file
/// is never in memory twice.
///
/// @param where what messages name
public record ElementReader(String where, ElementFormat format) {

  private static final int CHUNK = 1 << 15;

  /// The bytes that `shape` takes in the file.
  ///
  /// @throws DataException if there are more than 2^63
  public long sizeBytes(Shape shape) throws DataException {
    try {
      return Math.multiplyExact(shape.elements(), format.sizeBytes());
    } catch (ArithmeticException overflow) {
      throw new DataException(
          where, "the header promises shape " + shape + ", more than 2^63 bytes", "it is damaged");
    }
  }

  /// The tensor in the element type that holds every value of the file.
  public Tensor read(InputStream in, Shape shape) throws DataException, IOException {
    return read(in, shape, format.natural(), 1);
  }

  /// The tensor as `dtype`, each value multiplied by `scale`; another type than the natural one
  /// must be a floating one, and so must one that is scaled.
  public Tensor read(InputStream in, Shape shape, DType dtype, double scale)
      throws DataException, IOException {
    long bytes = sizeBytes(shape);
    Tensor tensor = allocate(new TensorType(dtype, shape));
    byte[] chunk = new byte[CHUNK * format.sizeBytes()];
    MemorySegment raw = MemorySegment.ofArray(chunk);
    long done = 0;
    while (done < bytes) {
      int wanted = (int) Math.min(chunk.length, bytes - done);
      int found = in.readNBytes(chunk, 0, wanted);
      if (found < wanted) {
        throw cut(bytes, done + found);
      }
      convert(raw, tensor, done / format.sizeBytes(), wanted / format.sizeBytes(), scale);
      done += wanted;
    }
    return tensor;
  }

  public DataException cut(long expected, long found) {
    return new DataException(
        where,
        "is cut off: expected " + expected + " bytes of data, found " + found,
        "fetch it again");
  }

  private Tensor allocate(TensorType type) throws DataException {
    try {
      return Tensor.zeros(type);
    } catch (ArithmeticException | IllegalArgumentException | OutOfMemoryError tooLarge) {
      throw new DataException(
          where,
          "does not fit into memory as " + type.display(),
          "give Java more with -Xmx, or use less data");
    }
  }

  private void convert(MemorySegment raw, Tensor tensor, long first, int count, double scale)
      throws DataException {
    if (scale == 1 && format.isExactly(tensor.dtype())) {
      long size = format.sizeBytes();
      MemorySegment.copy(raw, 0, tensor.data(), first * size, count * size);
      return;
    }
    for (int i = 0; i < count; i++) {
      if (format.isFloating()) {
        tensor.set(first + i, format.real(raw, i) * scale);
      } else {
        set(tensor, first + i, format.whole(raw, i), scale);
      }
    }
  }

  private void set(Tensor tensor, long index, long value, double scale) throws DataException {
    if (value < 0 && format.kind() == ElementFormat.Kind.UNSIGNED) {
      throw new DataException(
          where,
          "element " + index + " is " + Long.toUnsignedString(value) + ", too large for int64",
          "store it as int64 or float64");
    }
    if (tensor.dtype().isFloating()) {
      tensor.set(index, value * scale);
    } else {
      tensor.setLong(index, value);
    }
  }
}
