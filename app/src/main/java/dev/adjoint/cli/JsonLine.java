// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cli;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// One JSON object on one line, fields in the order in which they are added.
final class JsonLine {
  private final StringJoiner fields = new StringJoiner(", ", "{", "}");

  JsonLine text(String name, String value) {
    return raw(name, quoted(value));
  }

  JsonLine number(String name, double value) {
    return raw(name, number(value));
  }

  JsonLine number(String name, long value) {
    return raw(name, Long.toString(value));
  }

  JsonLine flag(String name, boolean value) {
    return raw(name, Boolean.toString(value));
  }

  JsonLine numbers(String name, Map<String, Double> values) {
    JsonLine inner = new JsonLine();
    values.forEach(inner::number);
    return raw(name, inner.toString());
  }

  JsonLine texts(String name, List<String> values) {
    StringJoiner list = new StringJoiner(", ", "[", "]");
    values.forEach(value -> list.add(quoted(value)));
    return raw(name, list.toString());
  }

  private JsonLine raw(String name, String json) {
    fields.add(quoted(name) + ": " + json);
    return this;
  }

  /// JSON has no NaN and no infinity: they become null.
  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "null";
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> json.append('\\').append(c);
        case '\n' -> json.append("\\n");
        default -> {
          boolean plain = c >= 0x20 && c != 0x7f && !Character.isSurrogate(c);
          json.append(plain ? Character.toString(c) : String.format("\\u%04x", (int) c));
        }
      }
    }
    return json.append('"').toString();
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
