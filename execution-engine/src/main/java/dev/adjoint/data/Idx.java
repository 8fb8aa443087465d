// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import dev.adjoint.tensorfile.DataException;
import dev.adjoint.tensorfile.ElementFormat;
import dev.adjoint.tensorfile.ElementFormat.Kind;
import dev.adjoint.tensorfile.ElementReader;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The IDX format of the MNIST database, plain or gzip-compressed: two zero bytes, an element type,
/// the number of axes, their sizes, the elements; all big endian. What the header says bounds what
/// is read.
public final class Idx {

  /// No deflate stream expands more than this; a promise of more is a lie.
  private static final long MAX_EXPANSION = 1100;

  private Idx() {}

  public static boolean hasMagic(byte[] head) {
    return head.length >= 4 && head[0] == 0 && head[1] == 0 && head[2] >= 8 && head[2] <= 14;
  }

  /// The tensor in the smallest element type that holds it; bytes become int32.
  public static Tensor read(Path file) throws DataException {
    return read(file, Optional.empty(), 1);
  }

  /// The tensor as `floating`, each value multiplied by `scale`.
  public static Tensor read(Path file, DType floating, double scale) throws DataException {
    return read(file, Optional.of(floating), scale);
  }

  private static Tensor read(Path file, Optional<DType> dtype, double scale) throws DataException {
    String where = file.toString();
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      raw.mark(2);
      boolean zipped = raw.read() == 0x1f && raw.read() == 0x8b;
      raw.reset();
      long size = Files.size(file);
      return zipped
          ? body(where, new GZIPInputStream(raw, 1 << 16), size * MAX_EXPANSION, dtype, scale)
          : body(where, raw, size, dtype, scale);
    } catch (EOFException | ZipException damaged) {
      throw new DataException(where, "its compression is cut off or damaged", "fetch it again");
    } catch (IOException fault) {
      throw DataException.unreadable(file, fault);
    }
  }

  /// @param atMost bytes the stream can hold
  private static Tensor body(
      String where, InputStream in, long atMost, Optional<DType> dtype, double scale)
      throws DataException, IOException {
    byte[] magic = in.readNBytes(4);
    if (!hasMagic(magic)) {
      throw new DataException(where, "is no IDX file", "IDX begins with two zero bytes");
    }
    ElementReader reader = new ElementReader(where, format(where, magic[2]));
    Shape shape = shape(where, in, magic[3] & 0xff);
    long expected = reader.sizeBytes(shape);
    long possible = atMost - 4 - 4L * shape.rank();
    if (possible < expected) {
      throw reader.cut(expected, possible);
    }
    Tensor tensor = reader.read(in, shape, dtype.orElse(reader.format().natural()), scale);
    if (in.read() >= 0) {
      throw new DataException(
          where, "holds more than the " + expected + " bytes its header says", "fetch it again");
    }
    return tensor;
  }

  private static ElementFormat format(String where, int code) throws DataException {
    return switch (code) {
      case 0x08 -> new ElementFormat(Kind.UNSIGNED, 1, ByteOrder.BIG_ENDIAN);
      case 0x09 -> new ElementFormat(Kind.SIGNED, 1, ByteOrder.BIG_ENDIAN);
      case 0x0b -> new ElementFormat(Kind.SIGNED, 2, ByteOrder.BIG_ENDIAN);
      case 0x0c -> new ElementFormat(Kind.SIGNED, 4, ByteOrder.BIG_ENDIAN);
      case 0x0d -> new ElementFormat(Kind.FLOAT, 4, ByteOrder.BIG_ENDIAN);
      case 0x0e -> new ElementFormat(Kind.FLOAT, 8, ByteOrder.BIG_ENDIAN);
      default ->
          throw new DataException(
              where, "has the unknown element type " + code, "IDX knows 8, 9, 11, 12, 13 and 14");
    };
  }

  private static Shape shape(String where, InputStream in, int rank)
      throws DataException, IOException {
    byte[] header = in.readNBytes(4 * rank);
    if (header.length < 4 * rank) {
      throw new DataException(where, "is cut off inside its header", "fetch it again");
    }
    long[] sizes = new long[rank];
    ByteBuffer buffer = ByteBuffer.wrap(header);
    for (int axis = 0; axis < rank; axis++) {
      sizes[axis] = Integer.toUnsignedLong(buffer.getInt());
    }
    return Shape.of(sizes);
  }
}
