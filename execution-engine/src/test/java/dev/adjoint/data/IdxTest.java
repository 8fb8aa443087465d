// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.tensorfile.Damage;
import dev.adjoint.tensorfile.DataException;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdxTest {

  @TempDir Path folder;

  @Test
  void readsBytesPlainAndZipped() throws Exception {
    String hex = "00000802" + "00000002" + "00000003" + "000102FDFEFF";
    for (boolean zipped : new boolean[] {false, true}) {
      Tensor tensor = Idx.read(idx(hex, zipped));
      assertEquals(TensorType.of(DType.INT32, 2, 3), tensor.type());
      assertArrayEquals(new long[] {0, 1, 2, 253, 254, 255}, tensor.toLongs());
      Tensor scaled = Idx.read(idx(hex, zipped), DType.FLOAT32, 1 / 255.0);
      assertEquals(1f, (float) scaled.get(5));
      assertEquals((float) (253 / 255.0), (float) scaled.get(3));
    }
  }

  @Test
  void damageNeverDoesWorseThanAMessage() throws Exception {
    Path file = idx("00000802" + "00000002" + "00000003" + "000102FDFEFF", true);
    Damage.ofEveryBit(file, Idx::read);
  }

  @Test
  void readsTheOtherElementTypes() throws Exception {
    assertArrayEquals(
        new double[] {-2, 256}, Idx.read(idx("00000B0100000002FFFE0100", false)).toDoubles());
    assertArrayEquals(
        new double[] {1.5}, Idx.read(idx("00000D01000000013FC00000", false)).toDoubles());
    assertEquals(DType.FLOAT64, Idx.read(idx("00000E0100000000", false)).dtype());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          00000801 00000003 0102            ; is cut off: expected 3 bytes of data, found 2
          00000801 00000001 0102            ; holds more than the 1 bytes its header says
          00000803 FFFFFFFF FFFFFFFF FFFFFFFF ; more than 2^63 bytes
          00000802 FFFFFFFF 00000400 00     ; is cut off: expected 4398046510080 bytes of data
          00000802 00000001                 ; is cut off inside its header
          00000A01 00000001 00              ; unknown element type 10
          89504E47 0D0A1A0A                 ; is no IDX file
          00                                ; is no IDX file
          """)
  void refusesWhatIsNotWhole(String hex, String part) throws Exception {
    refused(idx(hex.replace(" ", ""), false), part);
    refused(
        idx(hex.replace(" ", ""), true),
        part.contains("found 2") ? "is cut off" : part.replaceFirst(": expected.*", ""));
  }

  @Test
  void refusesACutArchiveAndABomb() throws Exception {
    Path whole = idx("0000080100000003010203", true);
    Damage.ofEveryCut(whole, 1, Idx::read);
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bomb)) {
      zip.write(HexFormat.of().parseHex("0000080100000001"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 64; i++) {
        zip.write(zeros);
      }
    }
    Files.write(whole, bomb.toByteArray());
    refused(whole, "holds more than the 1 bytes its header says");
  }

  @Test
  void readsTheDigits() throws DataException {
    Path digits = Path.of("../projects/data/mnist/t10k-images-idx3-ubyte.gz");
    Assumptions.assumeTrue(Files.exists(digits), "skipped: the digits are not here");
    Tensor images = Idx.read(digits);
    assertEquals(TensorType.of(DType.INT32, 10000, 28, 28), images.type());
    long sum = 0;
    for (long i = 0; i < images.elements(); i++) {
      sum += images.getLong(i);
    }
    // The mean pixel of the 10,000 test images is known to be 33.791.
    assertEquals(33.791, sum / (10000.0 * 784), 0.001);
  }

  private static void refused(Path file, String part) {
    Damage.isRefused(file, part, Idx::read);
  }

  private Path idx(String hex, boolean zipped) throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex);
    Path file = folder.resolve("made-idx" + (zipped ? ".gz" : ""));
    if (!zipped) {
      return Files.write(file, bytes);
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes);
    }
    return file;
  }
}
