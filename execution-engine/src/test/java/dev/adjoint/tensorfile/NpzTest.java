// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzTest {

  private static final Tensor NUMBERS = Tensor.floats(Shape.of(2, 2), 1, 2, 3, 4);

  @TempDir Path folder;
  private Path file = Path.of("");
  private byte[] array = new byte[0];

  @BeforeEach
  void writeArray() throws Exception {
    file = folder.resolve("t.npz");
    Npy.write(folder.resolve("a"), NUMBERS);
    array = Files.readAllBytes(folder.resolve("a"));
  }

  private void archive(boolean packed, String name, byte[] content) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      ZipEntry entry = new ZipEntry(name);
      if (!packed) {
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
      }
      zip.putNextEntry(entry);
      zip.write(content);
    }
  }

  @Test
  void readsStoredAndPackedArrays() throws Exception {
    archive(false, "w.npy", array);
    assertTrue(NUMBERS.sameAs(Npz.read(file, "w")));
    archive(true, "w.npy", array);
    assertTrue(NUMBERS.sameAs(Npz.read(file, "w")));
    assertEquals(List.of("w"), Npz.names(file));
  }

  @Test
  void refusesEveryCut() throws Exception {
    archive(false, "w.npy", array);
    Damage.ofEveryCut(file, 0, f -> Npz.read(f, "w"));
    archive(true, "w.npy", array);
    Damage.ofEveryCut(file, 0, f -> Npz.read(f, "w"));
  }

  @Test
  void damageNeverDoesWorseThanAMessage() throws Exception {
    archive(true, "w.npy", array);
    Damage.ofEveryBit(file, f -> Npz.read(f, "w"));
  }

  @Test
  void refusesArraysThatPromiseWhatTheArchiveDoesNotHold() throws Exception {
    byte[] huge = array.clone();
    String header = new String(huge, StandardCharsets.ISO_8859_1);
    int shape = header.indexOf("(2, 2)");
    byte[] said = "(9,99999999999)".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(said, 0, huge, shape, said.length);
    archive(true, "w.npy", huge);
    Damage.isRefused(file, "", f -> Npz.read(f, "w"));
  }

  @Test
  void refusesPickledObjects() throws Exception {
    String header = new String(array, StandardCharsets.ISO_8859_1).replace("'<f4'", "'|O' ");
    archive(true, "w.npy", header.getBytes(StandardCharsets.ISO_8859_1));
    Damage.isRefused(file, "", f -> Npz.read(f, "w"));
  }
}
