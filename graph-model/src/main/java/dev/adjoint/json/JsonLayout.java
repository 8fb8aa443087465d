// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.json.JsonValue.JsonArray;
import dev.adjoint.json.JsonValue.JsonBoolean;
import dev.adjoint.json.JsonValue.JsonNull;
import dev.adjoint.json.JsonValue.JsonNumber;
import dev.adjoint.json.JsonValue.JsonObject;
import dev.adjoint.json.JsonValue.JsonString;
import java.util.Iterator;
import java.util.Map;

/// Lays JSON out for people and for diffs: what fits in 100 columns stands on one line, a longer
/// object has a line a member, a longer list of plain values is filled line by line. The same value
/// always gives the same text. Depth is bounded by the parser, so recursion is safe.
final class JsonLayout {

  private static final int WIDTH = 100;

  private final StringBuilder out = new StringBuilder();

  /// The value over as many lines as it needs, ending with a line break. A member of the outermost
  /// object always has a line of its own.
  static String document(JsonObject root) {
    JsonLayout layout = new JsonLayout();
    layout.object(root, 0);
    return layout.out.append('\n').toString();
  }

  /// The value on one line.
  static String inline(JsonValue value) {
    JsonLayout layout = new JsonLayout();
    layout.inline(value, Integer.MAX_VALUE);
    return layout.out.toString();
  }

  private void value(JsonValue value, int indent, int reserved) {
    int start = out.length();
    int column = start - (out.lastIndexOf("\n") + 1);
    if (inline(value, start + WIDTH - column - reserved)) {
      return;
    }
    out.setLength(start);
    switch (value) {
      case JsonObject object -> object(object, indent);
      case JsonArray array when array.elements().stream().allMatch(JsonLayout::isPlain) ->
          fill(array, indent);
      case JsonArray array -> array(array, indent);
      default -> inline(value, Integer.MAX_VALUE);
    }
  }

  private void object(JsonObject object, int indent) {
    out.append('{');
    Iterator<Map.Entry<String, JsonValue>> members = object.members().entrySet().iterator();
    while (members.hasNext()) {
      Map.Entry<String, JsonValue> member = members.next();
      newLine(indent + 2);
      JsonText.quote(member.getKey(), out);
      out.append(": ");
      if (isNodeList(member, indent)) {
        array((JsonArray) member.getValue(), indent + 2);
      } else {
        value(member.getValue(), indent + 2, 1);
      }
      out.append(members.hasNext() ? "," : "");
    }
    newLine(indent);
    out.append('}');
  }

  /// Lists of objects at the top (nodes, blocks) have a line an element even when short: a second
  /// node then adds a line and changes none.
  private static boolean isNodeList(Map.Entry<String, JsonValue> member, int indent) {
    return indent == 0
        && member.getValue() instanceof JsonArray array
        && !array.elements().isEmpty()
        && array.elements().stream().allMatch(JsonObject.class::isInstance);
  }

  private void array(JsonArray array, int indent) {
    out.append('[');
    Iterator<JsonValue> elements = array.elements().iterator();
    while (elements.hasNext()) {
      newLine(indent + 2);
      value(elements.next(), indent + 2, 1);
      out.append(elements.hasNext() ? "," : "");
    }
    newLine(indent);
    out.append(']');
  }

  private void fill(JsonArray array, int indent) {
    out.append('[');
    int room = 0;
    Iterator<JsonValue> elements = array.elements().iterator();
    while (elements.hasNext()) {
      int start = out.length();
      inline(elements.next(), Integer.MAX_VALUE);
      out.append(elements.hasNext() ? "," : "");
      int length = out.length() - start;
      if (length + 1 > room) {
        out.insert(start, "\n" + " ".repeat(indent + 2));
        room = WIDTH - indent - 2 - length;
      } else {
        out.insert(start, ' ');
        room -= length + 1;
      }
    }
    newLine(indent);
    out.append(']');
  }

  private static boolean isPlain(JsonValue value) {
    return !(value instanceof JsonObject) && !(value instanceof JsonArray);
  }

  /// False, with a torso left behind, once the text grows past `limit`.
  private boolean inline(JsonValue value, int limit) {
    switch (value) {
      case JsonString(int o, String s) -> JsonText.quote(s, out);
      case JsonNumber(int o, String s) -> out.append(s);
      case JsonBoolean(int o, boolean b) -> out.append(b);
      case JsonNull(int o) -> out.append("null");
      case JsonArray(int o, var elements) -> {
        String separator = "";
        out.append('[');
        for (JsonValue element : elements) {
          out.append(separator);
          separator = ", ";
          if (!inline(element, limit)) {
            return false;
          }
        }
        out.append(']');
      }
      case JsonObject(int o, var members) -> {
        String separator = "";
        out.append('{');
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
          out.append(separator);
          separator = ", ";
          JsonText.quote(member.getKey(), out);
          out.append(": ");
          if (!inline(member.getValue(), limit)) {
            return false;
          }
        }
        out.append('}');
      }
    }
    return out.length() <= limit;
  }

  private void newLine(int indent) {
    out.append('\n').repeat(' ', indent);
  }
}
