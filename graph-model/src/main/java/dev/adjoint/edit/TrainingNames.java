// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Renames a node within the JSON text of a training section, where three places hold node names:
/// the value of `loss`, the entries of `frozen`, the keys of `data`. Everything else stays byte for
/// byte, so this reads no more of JSON than strings and brackets.
final class TrainingNames {

  private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|[{}\\[\\],:]");

  private final String from;
  private final String to;

  /// The keys that lead to the value being read, innermost first; an open bracket adds one level.
  private final Deque<String> path = new ArrayDeque<>();

  private String key = "";
  private boolean inValue;

  private TrainingNames(String from, String to) {
    this.from = quoted(from);
    this.to = quoted(to);
  }

  static String rename(String json, String from, String to) {
    return new TrainingNames(from, to).over(json);
  }

  private String over(String json) {
    StringBuilder out = new StringBuilder();
    Matcher token = TOKEN.matcher(json);
    int done = 0;
    while (token.find()) {
      String text = token.group();
      out.append(json, done, token.start()).append(text.equals(from) && isName() ? to : text);
      done = token.end();
      step(text);
    }
    return out.append(json.substring(done)).toString();
  }

  private boolean isName() {
    return switch (path.size()) {
      case 1 -> inValue && key.equals("\"loss\"");
      case 2 -> {
        String outer = path.getFirst();
        yield outer.equals("\"frozen\"") || (!inValue && outer.equals("\"data\""));
      }
      default -> false;
    };
  }

  private void step(String token) {
    switch (token.charAt(0)) {
      case '{', '[' -> {
        path.push(key);
        key = "";
        inValue = false;
      }
      case '}', ']' -> path.poll();
      case ':' -> inValue = true;
      case ',' -> inValue = false;
      default -> {
        if (!inValue) {
          key = token;
        }
      }
    }
  }

  private static String quoted(String name) {
    return "\"" + name + "\"";
  }
}
