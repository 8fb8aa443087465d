// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.file.IoReason;
import dev.adjoint.json.GraphFileException.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// One parsed JSON text that still knows its bytes, so that a fault found much later names line and
/// column. Immutable.
public final class JsonDocument {

  /// The largest file that is read at all.
  public static final long MAX_BYTES = 256L << 20;

  /// Heap bytes a parsed byte may take; measured on projects of many small nodes.
  private static final long HEAP_PER_BYTE = 20;

  private final String name;
  private final byte[] text;
  private final boolean placed;
  private final JsonValue root;

  private JsonDocument(String name, byte[] text, boolean placed) throws GraphFileException {
    this.name = name;
    this.text = text;
    this.placed = placed;
    try {
      Optional<JsonFault> unlike = Likeness.fault(text);
      if (unlike.isPresent()) {
        throw unlike.get();
      }
      root = new JsonParser(text, hasByteOrderMark(text) ? 3 : 0).document();
    } catch (JsonFault fault) {
      throw fault(fault.offset(), fault.path(), fault.reason(), fault.remedy());
    }
  }

  public static JsonDocument read(Path file) throws GraphFileException {
    String name = file.toString();
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        String reason = Files.isDirectory(file) ? "is a folder" : "is no plain file";
        throw new GraphFileException(name, reason, "choose a file");
      }
      requireSize(name, Files.size(file));
      return new JsonDocument(name, Files.readAllBytes(file), true);
    } catch (IOException fault) {
      throw new GraphFileException(
          name, "cannot be read: " + IoReason.of(fault), "check the path and its permissions");
    }
  }

  /// A whole text; `name` stands where messages name the file.
  public static JsonDocument of(String name, String text) throws GraphFileException {
    return new JsonDocument(name, text.getBytes(StandardCharsets.UTF_8), true);
  }

  /// A part of another file, such as its training section: messages name paths but no lines.
  public static JsonDocument part(String name, String text) throws GraphFileException {
    return new JsonDocument(name, text.getBytes(StandardCharsets.UTF_8), false);
  }

  /// As above, from bytes, which are checked to be UTF-8. The caller gives them up.
  public static JsonDocument part(String name, byte[] text) throws GraphFileException {
    requireSize(name, text.length);
    return new JsonDocument(name, text, false);
  }

  public String name() {
    return name;
  }

  public JsonAt root() {
    return JsonAt.root(this, root);
  }

  GraphFileException fault(int offset, String path, String reason, String remedy) {
    Optional<Place> place = placed && offset >= 0 ? Optional.of(placeOf(offset)) : Optional.empty();
    return new GraphFileException(name, place, path, reason, remedy);
  }

  /// Columns count characters: every byte that does not continue one.
  private Place placeOf(int offset) {
    int line = 1;
    int column = 1;
    for (int i = hasByteOrderMark(text) ? 3 : 0; i < Math.min(offset, text.length); i++) {
      if (text[i] == '\n') {
        line++;
        column = 1;
      } else if ((text[i] & 0xc0) != 0x80) {
        column++;
      }
    }
    return new Place(line, column);
  }

  private static void requireSize(String name, long bytes) throws GraphFileException {
    if (bytes > MAX_BYTES) {
      throw new GraphFileException(
          name,
          "is " + (bytes >> 20) + " MB; at most " + (MAX_BYTES >> 20) + " MB are read",
          "keep weights and data in files of their own");
    }
    Runtime machine = Runtime.getRuntime();
    long free = machine.maxMemory() - machine.totalMemory() + machine.freeMemory();
    if (bytes > 1 << 20 && bytes * HEAP_PER_BYTE > free) {
      throw new GraphFileException(
          name,
          String.format(
              "is %d MB; opening it needs about %d MB of memory, %d MB are free",
              bytes >> 20, bytes * HEAP_PER_BYTE >> 20, free >> 20),
          "give Java more with -Xmx");
    }
  }

  private static boolean hasByteOrderMark(byte[] text) {
    return text.length >= 3
        && (text[0] & 0xff) == 0xef
        && (text[1] & 0xff) == 0xbb
        && (text[2] & 0xff) == 0xbf;
  }
}
