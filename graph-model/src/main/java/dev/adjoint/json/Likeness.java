// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Recognises what is certainly not JSON text before a parser trips over it, and says what it looks
/// like: empty, zeroed, UTF-16, a web page, an archive, …
final class Likeness {

  private static final int HEAD = 512;
  private static final String BACKUP = "restore a backup";

  private final byte[] text;

  private Likeness(byte[] text) {
    this.text = text;
  }

  /// The fault of a file that need not be parsed, or empty.
  static Optional<JsonFault> fault(byte[] text) {
    Likeness look = new Likeness(text);
    return look.emptiness().or(look::encoding).or(look::otherFormat).or(look::badByte);
  }

  private Optional<JsonFault> emptiness() {
    if (text.length == 0) {
      return fault(-1, "the file is empty", BACKUP);
    }
    boolean zeroed = true;
    boolean blank = true;
    for (byte b : text) {
      zeroed &= b == 0;
      blank &= b == ' ' || b == '\n' || b == '\r' || b == '\t';
      if (!zeroed && !blank) {
        return Optional.empty();
      }
    }
    return zeroed
        ? fault(-1, "the file holds only zero bytes, as after a crash of the disk", BACKUP)
        : fault(-1, "the file holds only white space", BACKUP);
  }

  private Optional<JsonFault> encoding() {
    boolean sixteen =
        starts(0xff, 0xfe)
            || starts(0xfe, 0xff)
            || text.length >= 4
                && (text[0] == 0) != (text[1] == 0)
                && (text[0] == 0) == (text[2] == 0)
                && (text[1] == 0) == (text[3] == 0);
    return sixteen ? fault(-1, "the file is UTF-16 text", "save it as UTF-8") : Optional.empty();
  }

  private Optional<JsonFault> otherFormat() {
    String head = new String(text, 0, Math.min(text.length, HEAD), StandardCharsets.ISO_8859_1);
    String start = head.stripLeading().toLowerCase(Locale.ROOT);
    if (starts(0x1f, 0x8b) || starts('P', 'K', 3, 4)) {
      return fault(-1, "the file is a compressed archive", "unpack it first");
    }
    if (head.startsWith("version https://git-lfs")) {
      return fault(-1, "the file is a Git LFS pointer", "fetch the content with git lfs pull");
    }
    if (start.startsWith("<") && !start.startsWith("<<<<<<<")) {
      return fault(0, "the file is a web page or XML, not JSON", "download the file itself");
    }
    boolean binary = head.chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t');
    return binary && !start.startsWith("{")
        ? fault(-1, "the file is binary, not JSON text", "choose a project file")
        : Optional.empty();
  }

  private Optional<JsonFault> badByte() {
    int at = Utf8.firstFault(text);
    return at < 0
        ? Optional.empty()
        : fault(
            at, String.format("byte 0x%02x is no UTF-8 text", text[at] & 0xff), "save it as UTF-8");
  }

  private boolean starts(int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= text.length || (text[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<JsonFault> fault(int offset, String reason, String remedy) {
    return Optional.of(new JsonFault(offset, reason, remedy));
  }
}
