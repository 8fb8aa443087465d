// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import dev.adjoint.file.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Says in words what stands where JSON was expected: a comment, a single quote, a merge conflict,
/// …
final class Wrongness {

  private static final List<String> MERGE_MARKS =
      List.of("<<<<<<<", "=======", ">>>>>>>", "|||||||");

  private final byte[] text;

  Wrongness(byte[] text) {
    this.text = text;
  }

  JsonFault cut() {
    return new JsonFault(
        text.length, "the file ends too early", "it looks cut off: restore a backup");
  }

  JsonFault value(int at) {
    return at >= text.length
        ? cut()
        : known(at)
            .orElseGet(() -> new JsonFault(at, "no value: " + shown(at), "write a value here"));
  }

  JsonFault key(int at) {
    return known(at)
        .orElseGet(() -> new JsonFault(at, "no key: " + shown(at), "write keys in double quotes"));
  }

  JsonFault number(int at) {
    return new JsonFault(
        at, Quoted.of(word(at)) + " is no JSON number", "write it as in 12, -0.5 or 1e-3");
  }

  JsonFault trailing(int at) {
    return known(at)
        .orElseGet(
            () ->
                new JsonFault(at, shown(at) + " after the end of the document", "remove the rest"));
  }

  JsonFault after(String before, int at) {
    if (at >= text.length) {
      return cut();
    }
    return known(at)
        .orElseGet(
            () ->
                new JsonFault(
                    at,
                    shown(at) + " after " + before,
                    "a comma, colon or bracket is missing or too many"));
  }

  private Optional<JsonFault> known(int at) {
    if (isMergeMark(at)) {
      return fault(at, "an unresolved merge conflict", "resolve it and open the file again");
    }
    String word = word(at);
    return switch (text[at]) {
      case '\'' -> fault(at, "single quotes", "JSON takes double quotes");
      case '/', '#' -> fault(at, "a comment", "JSON has no comments: remove it");
      case ',' -> fault(at, "a comma with nothing before it", "remove the comma");
      case '+', '.' -> Optional.of(number(at));
      default ->
          switch (word) {
            case "NaN", "Infinity" ->
                fault(at, word + " is no JSON number", "write a finite number");
            case "True", "False", "None" ->
                fault(at, word + " is Python, not JSON", "write true, false or null");
            default -> Optional.empty();
          };
    };
  }

  private static Optional<JsonFault> fault(int at, String reason, String remedy) {
    return Optional.of(new JsonFault(at, reason, remedy));
  }

  private boolean isMergeMark(int at) {
    boolean lineStart = at == 0 || text[at - 1] == '\n';
    return lineStart && MERGE_MARKS.stream().anyMatch(mark -> startsWith(at, mark));
  }

  private boolean startsWith(int at, String mark) {
    return at + mark.length() <= text.length
        && new String(text, at, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
  }

  /// The word at `at`, or the one character there, for a message.
  private String shown(int at) {
    return Quoted.of(word(at)) + " stands";
  }

  private String word(int at) {
    int end = at;
    while (end < text.length && end - at < 80 && continuesWord(text[end])) {
      end++;
    }
    if (end == at) {
      int length = Utf8.length(text, at);
      end = Math.min(text.length, at + Math.max(1, length));
    }
    return new String(text, at, end - at, StandardCharsets.UTF_8);
  }

  static boolean continuesWord(byte c) {
    return c >= '0' && c <= '9'
        || c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c == '_'
        || c == '.'
        || c == '+'
        || c == '-';
  }
}
