// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorfile;

import dev.adjoint.file.AtomicFile;
import dev.adjoint.json.AttributeJson;
import dev.adjoint.json.JsonValue;
import dev.adjoint.type.Tensor;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// Safetensors files: a length, a JSON header, the bytes. Weights and checkpoints are kept in them.
/// Every rule of the format is checked before a tensor is made.
public final class Safetensors {

  private static final int LENGTH_BYTES = 8;
  private static final int MAX_HEADER = 100_000_000;

  private Safetensors() {}

  /// What one file holds; tensors in the order of its header.
  public record Contents(SequencedMap<String, Tensor> tensors, SortedMap<String, String> metadata) {
    public Contents {
      tensors = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tensors));
      metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
    }
  }

  public static SequencedMap<String, Tensor> read(Path file) throws DataException {
    return readAll(file).tensors();
  }

  public static Contents readAll(Path file) throws DataException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      String where = file.toString();
      SafetensorsHeader header = header(where, in, Files.size(file));
      Map<String, Tensor> tensors = new HashMap<>();
      for (SafetensorsHeader.Entry entry : header.byOffset()) {
        ElementReader reader = new ElementReader(where + "#" + entry.name(), entry.format());
        tensors.put(entry.name(), reader.read(in, entry.shape()));
      }
      SequencedMap<String, Tensor> ordered = new LinkedHashMap<>();
      header.entries().forEach(e -> ordered.put(e.name(), tensors.get(e.name())));
      return new Contents(ordered, header.metadata());
    } catch (IOException fault) {
      throw DataException.unreadable(file, fault);
    }
  }

  private static SafetensorsHeader header(String where, InputStream in, long size)
      throws DataException, IOException {
    byte[] start = in.readNBytes(LENGTH_BYTES);
    if (start.length < LENGTH_BYTES) {
      throw new DataException(where, "is no safetensors file: it is too short", "fetch it again");
    }
    long length = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (length < 2 || length > MAX_HEADER) {
      throw new DataException(
          where,
          "is no safetensors file: its header would take "
              + Long.toUnsignedString(length)
              + " bytes",
          "from 2 to 100000000 are allowed");
    }
    if (length > size - LENGTH_BYTES) {
      throw new DataException(
          where,
          "is cut off inside its header: expected "
              + length
              + " bytes, found "
              + (size - LENGTH_BYTES),
          "fetch it again");
    }
    byte[] header = in.readNBytes((int) length);
    return SafetensorsHeader.parse(where, header, size - LENGTH_BYTES - length);
  }

  public static void write(Path file, Map<String, Tensor> tensors) throws DataException {
    write(file, tensors, Map.of());
  }

  /// Writes header and bytes; the file is whole or absent. Wide elements come first, so that each
  /// tensor is aligned for readers that map the file.
  public static void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata)
      throws DataException {
    List<Map.Entry<String, Tensor>> laid = new ArrayList<>(tensors.entrySet());
    laid.sort(Comparator.comparing(e -> -e.getValue().dtype().sizeBytes()));
    byte[] header = header(tensors, laid, metadata);
    try {
      AtomicFile.write(file, out -> write(out, header, laid));
    } catch (IOException fault) {
      throw DataException.unwritable(file, fault);
    }
  }

  private static void write(OutputStream out, byte[] header, List<Map.Entry<String, Tensor>> laid)
      throws IOException {
    out.write(
        ByteBuffer.allocate(LENGTH_BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(header.length)
            .array());
    out.write(header);
    for (Map.Entry<String, Tensor> tensor : laid) {
      RawBytes.write(tensor.getValue().data(), out);
    }
  }

  private static byte[] header(
      Map<String, Tensor> tensors,
      List<Map.Entry<String, Tensor>> laid,
      Map<String, String> metadata) {
    Map<String, Long> offsets = new HashMap<>();
    long at = 0;
    for (Map.Entry<String, Tensor> tensor : laid) {
      offsets.put(tensor.getKey(), at);
      at += tensor.getValue().data().byteSize();
    }
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    if (!metadata.isEmpty()) {
      Map<String, JsonValue> texts = new LinkedHashMap<>();
      new TreeMap<>(metadata).forEach((key, text) -> texts.put(key, JsonValue.of(text)));
      fields.put(SafetensorsHeader.METADATA, JsonValue.object(texts));
    }
    tensors.forEach(
        (name, tensor) -> fields.put(name, entry(tensor, offsets.getOrDefault(name, 0L))));
    byte[] json = AttributeJson.text(JsonValue.object(fields)).getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(json, (json.length + 7) / 8 * 8);
    Arrays.fill(padded, json.length, padded.length, (byte) ' ');
    return padded;
  }

  private static JsonValue entry(Tensor tensor, long from) {
    Map<String, JsonValue> entry = new LinkedHashMap<>();
    entry.put("dtype", JsonValue.of(SafetensorsHeader.nameOf(tensor.dtype())));
    entry.put(
        "shape",
        JsonValue.list(Arrays.stream(tensor.shape().sizes()).mapToObj(JsonValue::of).toList()));
    entry.put(
        "data_offsets",
        JsonValue.list(List.of(JsonValue.of(from), JsonValue.of(from + tensor.data().byteSize()))));
    return JsonValue.object(entry);
  }
}
