// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorfile;

import dev.adjoint.file.AtomicFile;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// NumPy's `.npy`, versions 1 to 3: any byte order, either axis order, every integer, half, single,
/// double and bool. Objects, records, texts and complex numbers are refused.
public final class Npy {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int MAX_HEADER = 1 << 16;
  private static final int ALIGNMENT = 64;

  private Npy() {}

  public static boolean hasMagic(byte[] head) {
    return head.length >= MAGIC.length && Arrays.equals(Arrays.copyOf(head, MAGIC.length), MAGIC);
  }

  public static Tensor read(Path file) throws DataException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      return read(file.toString(), in, Files.size(file));
    } catch (IOException fault) {
      throw DataException.unreadable(file, fault);
    }
  }

  /// Reads one array from a stream that must hold nothing else.
  ///
  /// @param size bytes of the whole stream, checked against the header before memory is taken
  static Tensor read(String where, InputStream in, long size) throws DataException, IOException {
    int fixed = 8;
    byte[] start = in.readNBytes(fixed);
    if (start.length < fixed || !hasMagic(start)) {
      throw new DataException(where, "is no .npy file", "save it with numpy.save");
    }
    int version = start[6];
    if (version < 1 || version > 3 || start[7] != 0) {
      throw new DataException(
          where, "is .npy of version " + version + "." + start[7], "versions 1 to 3 are read");
    }
    int lengthBytes = version == 1 ? 2 : 4;
    long headerLength = littleEndian(in.readNBytes(lengthBytes));
    if (headerLength > MAX_HEADER) {
      throw new DataException(
          where, "has a header of " + headerLength + " bytes", "at most 65536 are read");
    }
    byte[] header = in.readNBytes((int) headerLength);
    if (header.length < headerLength) {
      throw new DataException(where, "is cut off inside its header", "fetch it again");
    }
    long dataBytes = size - fixed - lengthBytes - headerLength;
    return body(where, in, new String(header, StandardCharsets.UTF_8), dataBytes);
  }

  private static Tensor body(String where, InputStream in, String text, long dataBytes)
      throws DataException, IOException {
    NpyHeader header = NpyHeader.parse(where, text);
    ElementReader reader = new ElementReader(where, header.format());
    long expected = reader.sizeBytes(header.shape());
    if (dataBytes < expected) {
      throw reader.cut(expected, dataBytes);
    }
    if (dataBytes > expected) {
      throw new DataException(
          where,
          "holds " + dataBytes + " bytes of data, shape " + header.shape() + " takes " + expected,
          "save one array a file");
    }
    Tensor tensor = reader.read(in, header.shape());
    return header.columnMajor() ? RowMajor.of(tensor, header.shape()) : tensor;
  }

  private static long littleEndian(byte[] bytes) {
    long value = 0;
    for (int i = bytes.length - 1; i >= 0; i--) {
      value = value << 8 | bytes[i] & 0xff;
    }
    return value;
  }

  /// Writes version 1, little endian, row-major; the file is whole or absent.
  public static void write(Path file, Tensor tensor) throws DataException {
    try {
      AtomicFile.write(file, out -> write(out, tensor));
    } catch (IOException fault) {
      throw DataException.unwritable(file, fault);
    }
  }

  private static void write(OutputStream out, Tensor tensor) throws IOException {
    StringBuilder shape = new StringBuilder("(");
    for (long size : tensor.shape().sizes()) {
      shape.append(size).append(tensor.shape().rank() == 1 ? "," : ", ");
    }
    String tuple =
        tensor.shape().rank() > 1 ? shape.substring(0, shape.length() - 2) : shape.toString();
    String dictionary =
        "{'descr': '"
            + descr(tensor.dtype())
            + "', 'fortran_order': False, 'shape': "
            + tuple
            + "), }";
    int unpadded = MAGIC.length + 4 + dictionary.length() + 1;
    String padding = " ".repeat((ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT);
    byte[] header = (dictionary + padding + "\n").getBytes(StandardCharsets.ISO_8859_1);
    out.write(MAGIC);
    out.write(new byte[] {1, 0, (byte) header.length, (byte) (header.length >> 8)});
    out.write(header);
    RawBytes.write(tensor.data(), out);
  }

  private static String descr(DType dtype) {
    return switch (dtype) {
      case FLOAT32 -> "<f4";
      case FLOAT64 -> "<f8";
      case INT64 -> "<i8";
      case INT32 -> "<i4";
      case BOOL -> "|b1";
    };
  }
}
