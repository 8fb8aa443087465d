// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpyTest {

  @TempDir Path folder;

  @Test
  void everyTypeAndRankSurvives() throws DataException {
    Random random = new Random(1);
    for (DType dtype : DType.values()) {
      for (Shape shape : new Shape[] {Shape.SCALAR, Shape.of(0), Shape.of(5), Shape.of(2, 3, 4)}) {
        Tensor tensor =
            Tensor.of(dtype, shape, i -> dtype == DType.BOOL ? i % 2 : random.nextInt(99) - 50);
        Path file = folder.resolve("t.npy");
        Npy.write(file, tensor);
        assertTrue(tensor.sameAs(Npy.read(file)), dtype + " " + shape);
      }
    }
  }

  @Test
  void damageNeverDoesWorseThanAMessage() throws Exception {
    Path file = folder.resolve("t.npy");
    Npy.write(file, Tensor.of(DType.INT32, Shape.of(2, 3), i -> i));
    Damage.ofEveryBit(file, Npy::read);
  }

  @Test
  void writesTheHeaderThatNumPyWrites() throws Exception {
    Path file = folder.resolve("t.npy");
    Npy.write(file, Tensor.floats(Shape.of(2, 1), 1, -2));
    byte[] bytes = Files.readAllBytes(file);
    assertEquals(128 + 8, bytes.length);
    String header = new String(bytes, 10, 118, StandardCharsets.US_ASCII);
    assertTrue(
        header.startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1), }  "), header);
    assertEquals('\n', header.charAt(117));
    Npy.write(file, Tensor.vector(1, 2, 3));
    assertTrue(Files.readString(file, StandardCharsets.ISO_8859_1).contains("'shape': (3,), }"));
    Npy.write(file, Tensor.scalar(DType.BOOL, 1));
    assertTrue(Files.readString(file, StandardCharsets.ISO_8859_1).contains("'|b1'"));
    assertTrue(Files.readString(file, StandardCharsets.ISO_8859_1).contains("'shape': (), }"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          >f4 ; 3FC00000C0000000 ; FLOAT32 ; 1.5 ; -2
          <f4 ; 0000C03F000000C0 ; FLOAT32 ; 1.5 ; -2
          <f2 ; 003E00C0 ; FLOAT32 ; 1.5 ; -2
          >f2 ; 3E00C000 ; FLOAT32 ; 1.5 ; -2
          >f8 ; 3FF8000000000000C000000000000000 ; FLOAT64 ; 1.5 ; -2
          |i1 ; 7FFE ; INT32 ; 127 ; -2
          |u1 ; 7FFE ; INT32 ; 127 ; 254
          >i2 ; 0100FFFE ; INT32 ; 256 ; -2
          <u2 ; 0001FEFF ; INT32 ; 256 ; 65534
          >i4 ; 00000100FFFFFFFE ; INT32 ; 256 ; -2
          >u4 ; 00000100FFFFFFFE ; INT64 ; 256 ; 4294967294
          >i8 ; 0000000000000100FFFFFFFFFFFFFFFE ; INT64 ; 256 ; -2
          <u8 ; 00010000000000007F00000000000000 ; INT64 ; 256 ; 127
          |b1 ; 0102 ; BOOL ; 1 ; 1
          """)
  void readsEveryElementFormat(String descr, String hex, DType dtype, double first, double second)
      throws Exception {
    Tensor tensor = Npy.read(npy(1, dictionary(descr, false, "(2,)"), bytes(hex)));
    assertEquals(TensorType.of(dtype, 2), tensor.type());
    assertArrayEquals(new double[] {first, second}, tensor.toDoubles());
  }

  @Test
  void turnsFortranOrderAround() throws Exception {
    byte[] columns = new byte[24];
    for (int i = 0; i < 24; i++) {
      columns[i] = (byte) i;
    }
    Tensor tensor = Npy.read(npy(2, dictionary("|u1", true, "(2, 3, 4)"), columns));
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 4; k++) {
          assertEquals(i + 2 * j + 6 * k, tensor.getLong(i * 12 + j * 4 + k));
        }
      }
    }
  }

  @Test
  void readsVersionThreeAndOtherSpacing() throws Exception {
    String header = "{'shape':(2,),'fortran_order':False,'descr':'|u1'}";
    assertEquals(2, Npy.read(npy(3, header, new byte[2])).elements());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          {'descr': '|O', 'fortran_order': False, 'shape': (2,), }; holds Python objects (pickle)
          {'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,), }; holds records
          {'descr': '<U3', 'fortran_order': False, 'shape': (2,), }; elements of type <U3
          {'descr': '<c8', 'fortran_order': False, 'shape': (2,), }; elements of type <c8
          {'descr': '<f4', 'fortran_order': 0, 'shape': (2,), }; damaged .npy header
          {'descr': '<f4', 'shape': (2,), }; damaged .npy header
          {'descr': '<f4', 'fortran_order': False, 'shape': (2), }; damaged .npy header
          {'descr': '<f4', 'fortran_order': False, 'shape': (-2,), }; damaged .npy header
          {'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'x': (), }; damaged .npy header
          {'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (2,), }; damaged
          {'descr': '<f4', 'fortran_order': False, 'shape': __import__('os'), }; damaged .npy header
          {'descr': '<f4', 'fortran_order': False, 'shape': (1099511627776,), }; is cut off: expected 4398046511104 bytes of data, found 8
          {'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296), }; more than 2^63 bytes
          {'descr': '<f4', 'fortran_order': False, 'shape': (9999999999999999999,), }; damaged .npy header
          {'descr': '<f4', 'fortran_order': False, 'shape': (3,), }; expected 12 bytes of data, found 8
          {'descr': '<f4', 'fortran_order': False, 'shape': (1,), }; holds 8 bytes of data, shape [1] takes 4
          """)
  void refusesWhatItMustNotRead(String header, String part) throws IOException {
    refused(npy(1, header, new byte[8]), part);
  }

  @Test
  void refusesOtherFiles() throws IOException {
    Path file = folder.resolve("x.npy");
    refused(file, "there is no such file");
    Files.write(file, new byte[0]);
    refused(file, "is no .npy file");
    Files.writeString(file, "<html>…</html>");
    refused(file, "is no .npy file");
    refused(npy(4, "{}", new byte[0]), "version 4.0");
  }

  @Test
  void refusesEveryCut() throws Exception {
    Path file = folder.resolve("t.npy");
    Npy.write(file, Tensor.vector(1, 2));
    Damage.ofEveryCut(file, 0, Npy::read);
  }

  @Test
  void refusesUnsignedNumbersThatDoNotFit() throws IOException {
    refused(
        npy(1, dictionary("<u8", false, "(1,)"), bytes("FFFFFFFFFFFFFFFF")),
        "element 0 is 18446744073709551615, too large for int64");
  }

  @Test
  void readsArraysOfAnArchive() throws Exception {
    Path file = folder.resolve("t.npz");
    Tensor tensor = Tensor.floats(Shape.of(2), 1, 2);
    Npy.write(folder.resolve("a"), tensor);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("w.npy"));
      zip.write(Files.readAllBytes(folder.resolve("a")));
      zip.putNextEntry(new ZipEntry("../evil.npy"));
      zip.write(1);
    }
    assertTrue(tensor.sameAs(Npz.read(file, "w")));
    DataException missing = assertThrows(DataException.class, () -> Npz.read(file, "v"));
    assertTrue(missing.getMessage().contains("has no array \"v\""), missing.getMessage());
    Files.write(file, new byte[] {'P', 'K', 3, 4, 0});
    DataException damaged = assertThrows(DataException.class, () -> Npz.read(file, "w"));
    assertTrue(damaged.getMessage().contains("no sound .npz archive"), damaged.getMessage());
  }

  private static void refused(Path file, String part) {
    Damage.isRefused(file, part, Npy::read);
  }

  private static String dictionary(String descr, boolean fortran, String shape) {
    String order = fortran ? "True" : "False";
    return "{'descr': '" + descr + "', 'fortran_order': " + order + ", 'shape': " + shape + ", }";
  }

  private Path npy(int version, String header, byte[] data) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
    int length = header.length() + 1;
    ByteBuffer field = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length);
    out.write(field.array(), 0, version == 1 ? 2 : 4);
    out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
    out.write(data);
    return Files.write(folder.resolve("made.npy"), out.toByteArray());
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
