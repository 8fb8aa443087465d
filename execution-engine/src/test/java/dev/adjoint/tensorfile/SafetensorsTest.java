// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest {

  @TempDir Path folder;

  @Test
  void tensorsMetadataAndOrderSurvive() throws DataException {
    SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
    for (DType dtype : DType.values()) {
      tensors.put("z" + dtype, Tensor.of(dtype, Shape.of(3, 1), i -> i % 2));
    }
    tensors.put("scalar \"é\"", Tensor.scalar(DType.FLOAT64, Math.PI));
    tensors.put("empty", Tensor.floats(Shape.of(0, 5)));
    Path file = folder.resolve("w.safetensors");
    Safetensors.write(file, tensors, Map.of("step", "12", "note", "a\nb"));
    Safetensors.Contents contents = Safetensors.readAll(file);
    assertEquals(Map.of("step", "12", "note", "a\nb"), contents.metadata());
    assertEquals(List.copyOf(tensors.keySet()), List.copyOf(contents.tensors().keySet()));
    contents
        .tensors()
        .forEach((name, tensor) -> assertTrue(tensor.sameAs(tensors.get(name)), name));
  }

  @Test
  void largeTensorsSurvive() throws DataException {
    Tensor large = Tensor.of(DType.FLOAT32, Shape.of(700, 1000), i -> i);
    Path file = folder.resolve("w.safetensors");
    Safetensors.write(file, Map.of("a", large, "b", Tensor.vector(1)));
    assertTrue(large.sameAs(Safetensors.read(file).get("a")));
  }

  @Test
  void alignsWhatItWrites() throws Exception {
    Path file = folder.resolve("w.safetensors");
    SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("b", Tensor.scalar(DType.BOOL, 1));
    tensors.put("d", Tensor.scalar(DType.FLOAT64, 2));
    Safetensors.write(file, tensors);
    byte[] bytes = Files.readAllBytes(file);
    long header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    assertEquals(0, header % 8);
    String json = new String(bytes, 8, (int) header, StandardCharsets.UTF_8);
    assertTrue(json.contains("\"data_offsets\": [0, 8]"), json);
  }

  @Test
  void readsHalvesAndBrainFloats() throws Exception {
    String header =
        "{\"h\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,2]},"
            + "\"b\":{\"dtype\":\"BF16\",\"shape\":[1],\"data_offsets\":[2,4]}}   ";
    Path file = safetensors(header, new byte[] {0, 0x3e, (byte) 0xc0, 0x3f});
    SequencedMap<String, Tensor> tensors = Safetensors.read(file);
    tensors.forEach(
        (name, tensor) -> assertArrayEquals(new double[] {1.5}, tensor.toDoubles(), name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":E(0,4),"a":E(4,8)}          | is written twice in one object
          {"a":E(0,4),"b":E(0,4)}          | an overlap between "a" and "b": bytes 0 to 4
          {"a":E(0,4),"b":E(2,6)}          | an overlap between "a" and "b": bytes 2 to 4
          {"a":E(4,8)}                     | a gap between the header and "a": bytes 0 to 4
          {"a":E(0,4)}                     | holds too much: expected 4 bytes of data, found 8
          {"a":E(0,4),"b":E(4,8),"c":E(8,12)} | is cut off: expected 12 bytes of data, found 8
          {"a":E(0,8)}                     | a.data_offsets: shape [1] takes 4 bytes, not 8
          {"a":E(8,4)}                     | a.data_offsets[1]: expected a whole number from 8
          {"a":E(-4,0)}                    | a.data_offsets[0]: expected a whole number from 0
          {"a":{"dtype":"F8_E5M2","shape":[8],"data_offsets":[0,8]}} | elements of type "F8_E5M2" are not read
          {"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}} | a.shape[0]: expected a whole number from 0
          {"a":{"dtype":"F32","shape":[9223372036854775807,2],"data_offsets":[0,8]}} | more than 2^63 bytes
          {"a":{"dtype":"F32","shape":[2]}} | the field "data_offsets" is missing
          {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"x":1}} | a.x: no such option
          {"__metadata__":{"a":1}}         | __metadata__.a: expected text
          {"a":                            | damaged header: a: the file ends too early
          [1]                              | its header is no JSON object
           {}                              | its header is no JSON object
          """)
  void refusesWhatBreaksARule(String header, String part) throws IOException {
    String json =
        header.replaceAll(
            "E\\((-?\\d+),(-?\\d+)\\)",
            "{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[$1,$2]}");
    Path file = safetensors(part.contains("no JSON object") ? " " + json : json, new byte[8]);
    refused(file, part);
  }

  @Test
  void refusesLiesAboutTheHeader() throws IOException {
    Path file = folder.resolve("x.safetensors");
    Files.write(file, new byte[7]);
    refused(file, "is too short");
    Files.write(file, length(-1));
    refused(file, "would take 18446744073709551615 bytes");
    Files.write(file, length(1L << 40));
    refused(file, "would take 1099511627776 bytes");
    Files.write(file, length(50));
    refused(file, "cut off inside its header: expected 50 bytes, found 0");
    Files.writeString(file, "<!DOCTYPE html><html></html>");
    refused(file, "is no safetensors file");
  }

  @Test
  void refusesEveryCut() throws Exception {
    Path file = folder.resolve("w.safetensors");
    Safetensors.write(file, Map.of("a", Tensor.vector(1, 2)));
    Damage.ofEveryCut(file, 0, Safetensors::read);
  }

  @Test
  void damageNeverDoesWorseThanAMessage() throws Exception {
    Path file = folder.resolve("w.safetensors");
    Safetensors.write(file, Map.of("a", Tensor.vector(1, 2)), Map.of("k", "v"));
    Damage.ofEveryBit(file, Safetensors::read);
  }

  private static void refused(Path file, String part) {
    Damage.isRefused(file, part, Safetensors::read);
  }

  private Path safetensors(String header, byte[] data) throws IOException {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer file = ByteBuffer.allocate(8 + json.length + data.length);
    file.put(length(json.length)).put(json).put(data);
    return Files.write(folder.resolve("made.safetensors"), file.array());
  }

  private static byte[] length(long value) {
    return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
  }
}
