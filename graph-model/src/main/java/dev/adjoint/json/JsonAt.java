// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.file.Quoted;
import dev.adjoint.json.JsonValue.JsonArray;
import dev.adjoint.json.JsonValue.JsonBoolean;
import dev.adjoint.json.JsonValue.JsonNull;
import dev.adjoint.json.JsonValue.JsonNumber;
import dev.adjoint.json.JsonValue.JsonObject;
import dev.adjoint.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A value together with where it stands: asks for what a reader needs and otherwise throws a fault
/// with file, line, column and path. Numbers are exact or refused, never rounded to an integer.
///
/// @param key under which `parent` holds this value; empty for an element of a list
/// @param index of this value in the list that `parent` is; -1 for a member of an object
public record JsonAt(
    JsonDocument document, @Nullable JsonAt parent, String key, int index, JsonValue value) {

  static JsonAt root(JsonDocument document, JsonValue value) {
    return new JsonAt(document, null, "", -1, value);
  }

  private JsonAt member(String name, JsonValue of) {
    return new JsonAt(document, this, name, -1, of);
  }

  /// JSON path such as `nodes[3].op`, empty for the document itself.
  public String path() {
    List<String> steps = new ArrayList<>();
    for (JsonAt at = this; at.parent != null; at = at.parent) {
      steps.addFirst(at.step());
    }
    String path = "";
    for (String next : steps) {
      path = JsonPath.join(path, next);
    }
    return path.startsWith(".") ? path.substring(1) : path;
  }

  /// This value's key or index in `parent`, as a path writes it.
  private String step() {
    return index < 0 ? JsonPath.member(key) : JsonPath.element(index);
  }

  /// The keys of an object, in the order of the file.
  public Set<String> keys() throws GraphFileException {
    if (!(value instanceof JsonObject object)) {
      throw expected("an object { … }");
    }
    return object.members().keySet();
  }

  public GraphFileException fault(String reason, String remedy) {
    return document.fault(value.offset(), path(), reason, remedy);
  }

  /// The fault of a value of the wrong kind: says what was expected and what stands there.
  public GraphFileException expected(String what) {
    return fault("expected " + what + ", found " + shown(), "write " + what);
  }

  private String shown() {
    return switch (value) {
      case JsonString(int o, String s) -> "the text " + Quoted.of(s);
      case JsonNumber(int o, String s) -> Quoted.cut(s);
      default -> value.kind();
    };
  }

  public boolean isObject() {
    return value instanceof JsonObject;
  }

  public boolean isList() {
    return value instanceof JsonArray;
  }

  public boolean isText() {
    return value instanceof JsonString;
  }

  public boolean isNumber() {
    return value instanceof JsonNumber;
  }

  public boolean isNull() {
    return value instanceof JsonNull;
  }

  public SequencedMap<String, JsonAt> members() throws GraphFileException {
    if (!(value instanceof JsonObject object)) {
      throw expected("an object { … }");
    }
    SequencedMap<String, JsonAt> members = new LinkedHashMap<>();
    object.members().forEach((name, v) -> members.put(name, member(name, v)));
    return members;
  }

  public List<JsonAt> elements() throws GraphFileException {
    if (!(value instanceof JsonArray array)) {
      throw expected("a list [ … ]");
    }
    List<JsonValue> values = array.elements();
    List<JsonAt> elements = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      elements.add(new JsonAt(document, this, "", i, values.get(i)));
    }
    return elements;
  }

  public Optional<JsonAt> find(String name) throws GraphFileException {
    if (!(value instanceof JsonObject object)) {
      throw expected("an object { … }");
    }
    JsonValue found = object.members().get(name);
    return found == null ? Optional.empty() : Optional.of(member(name, found));
  }

  public JsonAt get(String name) throws GraphFileException {
    Optional<JsonAt> found = find(name);
    if (found.isEmpty()) {
      throw fault("the field " + Quoted.of(name) + " is missing", "add it");
    }
    return found.get();
  }

  /// Refuses members that are not in `known`, for sections in which a typing error must not pass.
  public void requireOnly(Set<String> known) throws GraphFileException {
    for (Map.Entry<String, JsonAt> member : members().entrySet()) {
      if (!known.contains(member.getKey())) {
        throw member
            .getValue()
            .fault(
                "no such option",
                "known are " + String.join(", ", known.stream().sorted().toList()));
      }
    }
  }

  public String text() throws GraphFileException {
    if (value instanceof JsonString(int offset, String text)) {
      return text;
    }
    throw expected("text in double quotes");
  }

  public boolean flag() throws GraphFileException {
    if (value instanceof JsonBoolean(int offset, boolean flag)) {
      return flag;
    }
    throw expected("true or false");
  }

  /// An exact whole number of 64 bits; `3.0` is one, `3.5` and `9223372036854775808` are not.
  public long wholeNumber() throws GraphFileException {
    if (value instanceof JsonNumber(int offset, String text)) {
      try {
        return new BigDecimal(text).longValueExact();
      } catch (ArithmeticException | NumberFormatException notWhole) {
        throw expected("a whole number of 64 bits");
      }
    }
    throw expected("a whole number");
  }

  public long wholeNumber(long min, long max) throws GraphFileException {
    long number = wholeNumber();
    if (number < min || number > max) {
      throw expected("a whole number from " + min + " to " + max);
    }
    return number;
  }

  public double number() throws GraphFileException {
    if (value instanceof JsonNumber(int offset, String text)) {
      return Double.parseDouble(text);
    }
    throw expected("a number");
  }

  /// A number, or `"NaN"`, `"Infinity"`, `"-Infinity"`, which JSON can only say as texts.
  public double anyNumber() throws GraphFileException {
    if (value instanceof JsonString(int offset, String text)) {
      return switch (text) {
        case "NaN" -> Double.NaN;
        case "Infinity" -> Double.POSITIVE_INFINITY;
        case "-Infinity" -> Double.NEGATIVE_INFINITY;
        default -> throw expected("a number");
      };
    }
    return number();
  }

  /// This value as JSON text on one line, numbers as written.
  public String json() {
    return JsonLayout.inline(value);
  }
}
