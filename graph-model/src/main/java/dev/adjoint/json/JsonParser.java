// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.file.Quoted;
import dev.adjoint.json.JsonValue.JsonArray;
import dev.adjoint.json.JsonValue.JsonBoolean;
import dev.adjoint.json.JsonValue.JsonNull;
import dev.adjoint.json.JsonValue.JsonNumber;
import dev.adjoint.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Reads JSON exactly as RFC 8259 has it, from bytes already known to be UTF-8: no comments, no
/// single quotes, no trailing commas, no NaN, no second document, no key twice. Nesting, strings
/// and numbers have limits, so that hostile files end quickly.
final class JsonParser {

  static final int MAX_DEPTH = 100;
  static final int MAX_NUMBER_LENGTH = 400;

  private final byte[] text;
  private final Wrongness wrong;
  private final Sharing keys = new Sharing();
  private int at;

  JsonParser(byte[] text, int start) {
    this.text = text;
    this.at = start;
    this.wrong = new Wrongness(text);
  }

  JsonValue document() throws JsonFault {
    skipSpace();
    JsonValue value = value(1);
    skipSpace();
    if (at < text.length) {
      throw wrong.trailing(at);
    }
    return value;
  }

  private JsonValue value(int depth) throws JsonFault {
    if (depth > MAX_DEPTH) {
      throw new JsonFault(at, "is nested more than " + MAX_DEPTH + " deep", "flatten it");
    }
    int start = at;
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new JsonValue.JsonString(start, string());
      case 't' -> literal("true", new JsonBoolean(start, true));
      case 'f' -> literal("false", new JsonBoolean(start, false));
      case 'n' -> literal("null", new JsonNull(start));
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> throw wrong.value(at);
    };
  }

  private JsonObject object(int depth) throws JsonFault {
    int start = at++;
    LinkedHashMap<String, JsonValue> members = new LinkedHashMap<>(8);
    skipSpace();
    if (peek() == '}') {
      at++;
      return new JsonObject(start, members);
    }
    while (true) {
      int keyStart = at;
      if (peek() != '"') {
        throw wrong.key(at);
      }
      String key = keys.shared(string());
      skipSpace();
      if (peek() != ':') {
        throw wrong.after("the key " + Quoted.of(key), at);
      }
      at++;
      skipSpace();
      try {
        if (members.put(key, value(depth + 1)) != null) {
          throw new JsonFault(keyStart, "is written twice in one object", "keep one of them");
        }
      } catch (JsonFault fault) {
        throw fault.inside(JsonPath.member(key));
      }
      if (endsAfterElement('}')) {
        return new JsonObject(start, members);
      }
    }
  }

  private JsonArray array(int depth) throws JsonFault {
    int start = at++;
    List<JsonValue> elements = new ArrayList<>();
    skipSpace();
    if (peek() == ']') {
      at++;
      return new JsonArray(start, elements);
    }
    while (true) {
      try {
        elements.add(value(depth + 1));
      } catch (JsonFault fault) {
        throw fault.inside(JsonPath.element(elements.size()));
      }
      if (endsAfterElement(']')) {
        return new JsonArray(start, elements);
      }
    }
  }

  /// Steps over a comma to the next element, or over the closing bracket.
  private boolean endsAfterElement(char close) throws JsonFault {
    skipSpace();
    int c = peek();
    if (c == close) {
      at++;
      return true;
    }
    if (c != ',') {
      throw wrong.after("a value", at);
    }
    int comma = at++;
    skipSpace();
    if (peek() == close) {
      throw new JsonFault(comma, "a comma with nothing after it", "remove the comma");
    }
    return false;
  }

  private JsonValue literal(String word, JsonValue value) throws JsonFault {
    for (int i = 0; i < word.length(); i++) {
      if (at + i >= text.length || text[at + i] != word.charAt(i)) {
        throw wrong.value(at);
      }
    }
    at += word.length();
    return value;
  }

  private JsonNumber number() throws JsonFault {
    int start = at;
    if (text[at] == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits(start);
    }
    if (at < text.length && text[at] == '.') {
      at++;
      digits(start);
    }
    boolean exponent = at < text.length && (text[at] | 0x20) == 'e';
    if (exponent) {
      at++;
      if (at < text.length && (text[at] == '+' || text[at] == '-')) {
        at++;
      }
      digits(start);
    }
    if (at < text.length && Wrongness.continuesWord(text[at])) {
      throw wrong.number(start);
    }
    return new JsonNumber(start, requireFinite(start, exponent));
  }

  private void digits(int start) throws JsonFault {
    int first = at;
    while (at < text.length && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    if (at == first) {
      throw at == text.length ? wrong.value(at) : wrong.number(start);
    }
  }

  private String requireFinite(int start, boolean exponent) throws JsonFault {
    int length = at - start;
    if (length > MAX_NUMBER_LENGTH) {
      throw new JsonFault(
          start, "a number of " + length + " characters", "write at most " + MAX_NUMBER_LENGTH);
    }
    String number = new String(text, start, length, StandardCharsets.ISO_8859_1);
    if ((exponent || length > 300) && Double.isInfinite(Double.parseDouble(number))) {
      throw new JsonFault(
          start, Quoted.cut(number) + " is too large for a number", "write a finite number");
    }
    return number;
  }

  private String string() throws JsonFault {
    JsonStrings strings = new JsonStrings(text, at);
    String value = strings.read();
    at = strings.end();
    return value;
  }

  private int peek() throws JsonFault {
    if (at >= text.length) {
      throw wrong.cut();
    }
    return text[at];
  }

  private void skipSpace() {
    while (at < text.length
        && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
      at++;
    }
  }
}
