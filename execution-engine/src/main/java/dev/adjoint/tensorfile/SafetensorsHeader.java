// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorfile;

import dev.adjoint.file.Quoted;
import dev.adjoint.json.GraphFileException;
import dev.adjoint.json.JsonAt;
import dev.adjoint.json.JsonDocument;
import dev.adjoint.tensorfile.ElementFormat.Kind;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The checked header of a safetensors file: entries that cover the data once, without gap or
/// overlap.
record SafetensorsHeader(List<Entry> entries, SortedMap<String, String> metadata) {

  static final String METADATA = "__metadata__";
  private static final Set<String> FIELDS = Set.of("dtype", "shape", "data_offsets");

  /// One tensor: its bytes are those from `begin` to `end` of the data.
  record Entry(String name, ElementFormat format, Shape shape, long begin, long end) {}

  /// @param dataBytes bytes that follow the header
  static SafetensorsHeader parse(String where, byte[] json, long dataBytes) throws DataException {
    if (json[0] != '{') {
      throw new DataException(
          where, "is no safetensors file: its header is no JSON object", "fetch it again");
    }
    try {
      return parse(JsonDocument.part(where + ": header", json).root(), where, dataBytes);
    } catch (GraphFileException fault) {
      throw new DataException(where, "has a damaged header: " + fault.reason(), "fetch it again");
    }
  }

  private static SafetensorsHeader parse(JsonAt root, String where, long dataBytes)
      throws GraphFileException, DataException {
    List<Entry> entries = new ArrayList<>();
    TreeMap<String, String> metadata = new TreeMap<>();
    for (Map.Entry<String, JsonAt> member : root.members().entrySet()) {
      if (member.getKey().equals(METADATA)) {
        for (Map.Entry<String, JsonAt> text : member.getValue().members().entrySet()) {
          metadata.put(text.getKey(), text.getValue().text());
        }
      } else {
        entries.add(entry(member.getKey(), member.getValue(), where));
      }
    }
    SafetensorsHeader header = new SafetensorsHeader(List.copyOf(entries), metadata);
    header.requireCover(where, dataBytes);
    return header;
  }

  private static Entry entry(String name, JsonAt at, String where)
      throws GraphFileException, DataException {
    at.requireOnly(FIELDS);
    ElementFormat format = format(at.get("dtype"));
    List<JsonAt> sizes = at.get("shape").elements();
    long[] shape = new long[sizes.size()];
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = sizes.get(axis).wholeNumber(0, Long.MAX_VALUE);
    }
    List<JsonAt> offsets = at.get("data_offsets").elements();
    if (offsets.size() != 2) {
      throw at.get("data_offsets").expected("two offsets [begin, end]");
    }
    long begin = offsets.get(0).wholeNumber(0, Long.MAX_VALUE);
    long end = offsets.get(1).wholeNumber(begin, Long.MAX_VALUE);
    Shape known = Shape.of(shape);
    long bytes = new ElementReader(where + "#" + name, format).sizeBytes(known);
    if (bytes != end - begin) {
      throw at.get("data_offsets")
          .fault("shape " + known + " takes " + bytes + " bytes, not " + (end - begin), "");
    }
    return new Entry(name, format, known, begin, end);
  }

  private static ElementFormat format(JsonAt at) throws GraphFileException {
    return switch (at.text()) {
      case "F64" -> numbers(Kind.FLOAT, 8);
      case "F32" -> numbers(Kind.FLOAT, 4);
      case "F16" -> numbers(Kind.FLOAT, 2);
      case "BF16" -> numbers(Kind.BFLOAT, 2);
      case "I64" -> numbers(Kind.SIGNED, 8);
      case "I32" -> numbers(Kind.SIGNED, 4);
      case "I16" -> numbers(Kind.SIGNED, 2);
      case "I8" -> numbers(Kind.SIGNED, 1);
      case "U64" -> numbers(Kind.UNSIGNED, 8);
      case "U32" -> numbers(Kind.UNSIGNED, 4);
      case "U16" -> numbers(Kind.UNSIGNED, 2);
      case "U8" -> numbers(Kind.UNSIGNED, 1);
      case "BOOL" -> numbers(Kind.BOOL, 1);
      default ->
          throw at.fault(
              "elements of type " + Quoted.of(at.text()) + " are not read", "save it as F32");
    };
  }

  private static ElementFormat numbers(Kind kind, int sizeBytes) {
    return new ElementFormat(kind, sizeBytes, ByteOrder.LITTLE_ENDIAN);
  }

  static String nameOf(DType dtype) {
    return switch (dtype) {
      case FLOAT32 -> "F32";
      case FLOAT64 -> "F64";
      case INT64 -> "I64";
      case INT32 -> "I32";
      case BOOL -> "BOOL";
    };
  }

  List<Entry> byOffset() {
    return entries.stream()
        .sorted(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end))
        .toList();
  }

  private void requireCover(String where, long dataBytes) throws DataException {
    long at = 0;
    String before = "the header";
    for (Entry entry : byOffset()) {
      if (entry.begin() != at) {
        throw new DataException(
            where,
            String.format(
                "%s between %s and %s: bytes %d to %d",
                entry.begin() > at ? "a gap" : "an overlap",
                before,
                Quoted.of(entry.name()),
                Math.min(at, entry.begin()),
                Math.max(at, entry.begin())),
            "the file is damaged");
      }
      at = entry.end();
      before = Quoted.of(entry.name());
    }
    if (at != dataBytes) {
      throw new DataException(
          where,
          (at > dataBytes ? "is cut off: expected " : "holds too much: expected ")
              + at
              + " bytes of data, found "
              + dataBytes,
          "fetch it again");
    }
  }
}
