// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.data;

import dev.adjoint.tensorfile.DataException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The text of a CSV file, known to be UTF-8 without NUL. Lines are decoded one at a time, so that
/// a large file is in memory once.
///
/// @param start behind the byte order mark, if there is one
record CsvText(byte[] bytes, int start) {

  static CsvText of(String where, byte[] bytes) throws DataException {
    if (bytes.length == 0) {
      throw new DataException(where, "the file is empty", "a table needs at least one row");
    }
    if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) {
      throw new DataException(where, "the file is UTF-16 text", "save it as UTF-8");
    }
    if (starts(bytes, 0x1f, 0x8b) || starts(bytes, 'P', 'K', 3, 4)) {
      throw new DataException(where, "the file is a compressed archive", "unpack it first");
    }
    int line = 1;
    for (byte b : bytes) {
      line += b == '\n' ? 1 : 0;
      if (b == 0) {
        throw new DataException(
            where + ":" + line, "a zero byte: no text", "save it as UTF-8 text");
      }
    }
    return new CsvText(bytes, starts(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0);
  }

  private static boolean starts(byte[] bytes, int... head) {
    for (int i = 0; i < head.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != head[i]) {
        return false;
      }
    }
    return true;
  }

  /// True when `c` stands outside of quotes before the first line break.
  boolean firstLineHas(char c) {
    boolean quoted = false;
    for (int at = start; at < bytes.length; at++) {
      if (bytes[at] == '"') {
        quoted = !quoted;
      } else if (!quoted && bytes[at] == c) {
        return true;
      } else if (!quoted && bytes[at] == '\n' && at > start) {
        return false;
      }
    }
    return false;
  }

  /// @throws DataException if the bytes are no UTF-8
  String decode(String where, int from, int to) throws DataException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException wrong) {
      throw new DataException(where, "the text is not UTF-8", "save it as UTF-8");
    }
  }
}
