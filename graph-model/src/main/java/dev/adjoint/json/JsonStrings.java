// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import java.nio.charset.StandardCharsets;

/// One JSON string: from its opening quote to behind its closing one.
final class JsonStrings {

  static final int MAX_LENGTH = 16 << 20;

  private final byte[] text;
  private final int start;
  private int at;

  JsonStrings(byte[] text, int start) {
    this.text = text;
    this.start = start;
    this.at = start + 1;
  }

  int end() {
    return at;
  }

  String read() throws JsonFault {
    StringBuilder out = null;
    int from = at;
    while (true) {
      int c = next();
      if (c == '"') {
        String tail = decode(from, at++);
        return out == null ? tail : out.append(tail).toString();
      }
      if (at - start > MAX_LENGTH) {
        throw new JsonFault(start, "a text of more than 16 MB", "keep data in files of its own");
      }
      if (c != '\\') {
        at++;
        continue;
      }
      out = out == null ? new StringBuilder() : out;
      out.append(decode(from, at));
      out.appendCodePoint(escape());
      from = at;
    }
  }

  private int next() throws JsonFault {
    if (at >= text.length) {
      throw new JsonFault(
          start, "the file ends inside this text", "it looks cut off: restore a backup");
    }
    int c = text[at];
    if (c == '\n' || c == '\r') {
      throw new JsonFault(
          start, "this text is not closed on its line", "close the quote, or write \\n");
    }
    if (c >= 0 && c < 0x20) {
      throw new JsonFault(
          at,
          String.format("a control character (U+%04X) inside a text", c),
          "write \\t or \\u00…");
    }
    return c;
  }

  private String decode(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }

  private int escape() throws JsonFault {
    int backslash = at++;
    if (at >= text.length) {
      throw new JsonFault(
          start, "the file ends inside this text", "it looks cut off: restore a backup");
    }
    int c = text[at++];
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode(backslash);
      default ->
          throw new JsonFault(
              backslash, "an unknown escape in a text", "write \\\\ for a backslash");
    };
  }

  private int unicode(int backslash) throws JsonFault {
    int unit = fourHex(backslash);
    if (!Character.isSurrogate((char) unit)) {
      return unit;
    }
    boolean paired =
        Character.isHighSurrogate((char) unit)
            && at + 1 < text.length
            && text[at] == '\\'
            && text[at + 1] == 'u';
    if (paired) {
      at += 2;
      int low = fourHex(backslash);
      if (Character.isLowSurrogate((char) low)) {
        return Character.toCodePoint((char) unit, (char) low);
      }
    }
    throw new JsonFault(
        backslash,
        String.format("half a character (\\u%04x without its partner)", unit),
        "write both halves or the character itself");
  }

  private int fourHex(int backslash) throws JsonFault {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = at < text.length ? Character.digit(text[at++], 16) : -1;
      if (digit < 0) {
        throw new JsonFault(backslash, "\\u needs four hexadecimal digits", "write \\u00e9");
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
