// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.sourcecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A piece of a line of Python and what it is, for its colour.
record PythonToken(String text, Kind kind) {
  /// What a piece is.
  enum Kind {
    PLAIN,
    KEYWORD,
    NUMBER,
    STRING,
    COMMENT;

    String styleClass() {
      return "code-" + name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern PIECES =
      Pattern.compile(
          "(?<comment>#.*)|(?<string>\"[^\"]*\")"
              + "|(?<keyword>\\b(?:import|from|as|def|class|return|lambda|self|None|True|False|if|else)\\b)"
              + "|(?<number>\\b\\d[\\d.]*(?:e[-+]?\\d+)?\\b)");

  static List<PythonToken> of(String line) {
    List<PythonToken> tokens = new ArrayList<>();
    Matcher matcher = PIECES.matcher(line);
    int done = 0;
    while (matcher.find()) {
      add(tokens, line.substring(done, matcher.start()), Kind.PLAIN);
      add(tokens, matcher.group(), kind(matcher));
      done = matcher.end();
    }
    add(tokens, line.substring(done), Kind.PLAIN);
    return tokens;
  }

  private static void add(List<PythonToken> tokens, String text, Kind kind) {
    if (!text.isEmpty()) {
      tokens.add(new PythonToken(text, kind));
    }
  }

  private static Kind kind(Matcher matcher) {
    if (matcher.group("comment") != null) {
      return Kind.COMMENT;
    }
    if (matcher.group("string") != null) {
      return Kind.STRING;
    }
    return matcher.group("keyword") != null ? Kind.KEYWORD : Kind.NUMBER;
  }
}
