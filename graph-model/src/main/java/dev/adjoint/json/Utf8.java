// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

/// Checks UTF-8 before anything is decoded, so that a bad byte is named and never becomes U+FFFD.
final class Utf8 {

  private Utf8() {}

  /// Offset of the first byte that is not UTF-8, or -1.
  static int firstFault(byte[] text) {
    int at = 0;
    while (at < text.length) {
      int length = text[at] >= 0 ? 1 : length(text, at);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return -1;
  }

  /// Bytes of the character at `at`, or 0 if there is none (overlong and surrogate forms included).
  static int length(byte[] text, int at) {
    int first = text[at] & 0xff;
    if (first < 0x80) {
      return 1;
    }
    int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || at + length > text.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((text[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    int second = text[at + 1] & 0xff;
    boolean wrong =
        switch (first) {
          case 0xe0 -> second < 0xa0;
          case 0xed -> second > 0x9f;
          case 0xf0 -> second < 0x90;
          case 0xf4 -> second > 0x8f;
          default -> false;
        };
    return wrong ? 0 : length;
  }
}
