// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.text;

import dev.adjoint.file.FileException;
import dev.adjoint.file.Quoted;
import dev.adjoint.json.GraphFileException;
import dev.adjoint.json.JsonDocument;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a text that steps over tokens; blanks before a token do not count, line breaks do.
final class TextCursor {

  private static final Pattern WORD = Pattern.compile(TextParser.WORD);
  private static final Pattern DIM = Pattern.compile("\\?|[0-9]{1,19}|" + TextParser.SYMBOL);
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern REAL = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
  private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*+\"");

  private final String text;
  private int at;

  TextCursor(String text) {
    this.text = text;
  }

  /// Steps over blank lines, semicolons and comments; false at the end of the text.
  boolean skipToStatement() {
    skipBlanks();
    while (at < text.length() && (text.charAt(at) == ';' || isLineBreak(text.charAt(at)))) {
      at++;
      skipBlanks();
    }
    return at < text.length();
  }

  boolean atStatementEnd() {
    skipBlanks();
    return at == text.length() || text.charAt(at) == ';' || isLineBreak(text.charAt(at));
  }

  boolean sees(char c) {
    skipBlanks();
    return at < text.length() && text.charAt(at) == c;
  }

  boolean takes(char c) {
    boolean there = sees(c);
    at += there ? 1 : 0;
    return there;
  }

  void expect(char c) throws FileException {
    if (!takes(c)) {
      throw fault("expected " + c, "write it");
    }
  }

  /// A plain word, or any text in double quotes.
  String word() throws FileException {
    return sees('"') ? unquoted(match(QUOTED, "a closing quote")) : match(WORD, "a name");
  }

  String dim() throws FileException {
    return match(DIM, "a size, a name or ?");
  }

  String number() throws FileException {
    return match(NUMBER, "the number of an output");
  }

  double real() throws FileException {
    return Double.parseDouble(match(REAL, "a number"));
  }

  /// The text up to a comma or closing bracket outside of any bracket and quote.
  String json() throws FileException {
    skipBlanks();
    int start = at;
    int depth = 0;
    while (at < text.length() && !isLineBreak(text.charAt(at))) {
      char c = text.charAt(at);
      if (c == '"') {
        match(QUOTED, "a closing quote");
        continue;
      }
      boolean closes = c == ')' || c == ']' || c == '}';
      if (depth == 0 && (closes || c == ',')) {
        break;
      }
      depth += c == '(' || c == '[' || c == '{' ? 1 : closes ? -1 : 0;
      at++;
    }
    String value = text.substring(start, at).strip();
    if (value.isEmpty()) {
      throw fault("expected a value", "write one");
    }
    return value;
  }

  FileException fault(String reason, String remedy) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < Math.min(at, text.length()); i++) {
      column = text.charAt(i) == '\n' ? 1 : column + 1;
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    return new FileException("text:" + line + ":" + column, reason, remedy);
  }

  private String match(Pattern token, String what) throws FileException {
    skipBlanks();
    Matcher matcher = token.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      String there = at < text.length() ? Quoted.of(text.substring(at, at + 1)) : "the end";
      throw fault("expected " + what + ", found " + there, "write it");
    }
    at = matcher.end();
    return matcher.group();
  }

  private String unquoted(String quoted) throws FileException {
    try {
      return JsonDocument.part("text", quoted).root().text();
    } catch (GraphFileException wrong) {
      throw fault(wrong.reason(), wrong.remedy());
    }
  }

  private void skipBlanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '#') {
      while (at < text.length() && !isLineBreak(text.charAt(at))) {
        at++;
      }
    }
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
