// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A JSON value as written: numbers keep their text, objects their order. `offset` is the byte at
/// which it starts in its document, -1 for values that come from no file.
public sealed interface JsonValue {

  int offset();

  /// What people call this kind of value, with its article.
  String kind();

  /// @param members given up by the caller: a copy of each would double the memory of a large file
  record JsonObject(int offset, SequencedMap<String, JsonValue> members) implements JsonValue {
    public JsonObject {
      members = Collections.unmodifiableSequencedMap(members);
    }

    @Override
    public String kind() {
      return "an object";
    }
  }

  record JsonArray(int offset, List<JsonValue> elements) implements JsonValue {
    public JsonArray {
      elements = List.copyOf(elements);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  record JsonString(int offset, String value) implements JsonValue {
    @Override
    public String kind() {
      return "text";
    }
  }

  /// @param text a number by the JSON grammar, finite as a double
  record JsonNumber(int offset, String text) implements JsonValue {
    @Override
    public String kind() {
      return "a number";
    }
  }

  record JsonBoolean(int offset, boolean value) implements JsonValue {
    @Override
    public String kind() {
      return value ? "true" : "false";
    }
  }

  record JsonNull(int offset) implements JsonValue {
    @Override
    public String kind() {
      return "null";
    }
  }

  static JsonValue of(String text) {
    return new JsonString(-1, text);
  }

  static JsonValue of(boolean value) {
    return new JsonBoolean(-1, value);
  }

  static JsonValue of(long value) {
    return new JsonNumber(-1, Long.toString(value));
  }

  /// A number, or one of the texts `NaN`, `Infinity`, `-Infinity`, which JSON has no numbers for.
  static JsonValue of(double value) {
    return Double.isFinite(value)
        ? new JsonNumber(-1, NumberText.of(value))
        : of(Double.toString(value));
  }

  static JsonValue list(List<JsonValue> elements) {
    return new JsonArray(-1, elements);
  }

  static JsonValue object(Map<String, JsonValue> members) {
    return new JsonObject(-1, new LinkedHashMap<>(members));
  }
}
