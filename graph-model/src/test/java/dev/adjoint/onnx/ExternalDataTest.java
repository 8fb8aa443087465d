// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.onnx.proto.TensorProto;
import dev.adjoint.ops.StandardOps;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalDataTest {

  @TempDir Path around;
  private Path folder = Path.of("");

  @BeforeEach
  void writeNumbers() throws IOException {
    folder = Files.createDirectories(around.resolve("model"));
    ByteBuffer numbers = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    numbers.putFloat(1).putFloat(2).putFloat(3).putFloat(4);
    Files.write(folder.resolve("w.bin"), numbers.array());
    Files.write(around.resolve("secret.bin"), numbers.array());
  }

  private ImportedModel read(Map<String, String> where) throws IOException, OnnxException {
    TensorProto stored =
        new TensorProto(
            "W",
            TensorProto.FLOAT,
            List.of(2L),
            new TensorProto.Data(TensorProto.Store.RAW, MemorySegment.ofArray(new byte[0])),
            where);
    Path file = folder.resolve("model.onnx");
    Files.write(
        file,
        Models.of(17)
            .input("x", 2)
            .weight(stored)
            .node("Add", List.of("x", "W"), "y")
            .output("y", 2)
            .bytes());
    return OnnxReader.read(file, StandardOps.CATALOG);
  }

  private String refusal(String location, String... more) {
    Map<String, String> keys = new java.util.HashMap<>(Map.of("location", location));
    for (int i = 0; i < more.length; i += 2) {
      keys.put(more[i], more[i + 1]);
    }
    return String.valueOf(assertThrows(OnnxException.class, () -> read(keys)).getMessage());
  }

  @Test
  void readsElementsFromAFileBesideTheModel() throws Exception {
    assertEquals(1, read(Map.of("location", "w.bin")).weights().get("W").get(0));
    assertEquals(
        3,
        read(Map.of("location", "w.bin", "offset", "8", "length", "8")).weights().get("W").get(0));
  }

  @Test
  void readsNothingOutsideTheFolder() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.bin"), around.resolve("secret.bin"));
    Files.createSymbolicLink(folder.resolve("way"), around);
    for (String location :
        List.of(
            "../secret.bin",
            "a/../../secret.bin",
            around.resolve("secret.bin").toString(),
            "link.bin",
            "way/secret.bin",
            "",
            ".",
            "\u0000",
            "C:\\secret.bin",
            "http://example.com/w.bin")) {
      String line = refusal(location);
      assertTrue(line.contains("no file inside the model's folder"), location + ": " + line);
    }
  }

  @Test
  void refusesPlacesThatAreNotInTheFile() {
    assertTrue(refusal("w.bin", "offset", "12").contains("which has 16"));
    assertTrue(refusal("w.bin", "offset", "999999999999999999").contains("which has 16"));
    assertTrue(refusal("w.bin", "offset", "-4").contains("external offset"));
    assertTrue(refusal("w.bin", "offset", "99999999999999999999").contains("external offset"));
    assertTrue(refusal("w.bin", "length", "4").contains("takes 8 bytes, 4 are said"));
    assertTrue(refusal("missing.bin").contains("which is not there"));
    assertTrue(refusal("model.onnx/w.bin").contains("which is not there"));
  }
}
