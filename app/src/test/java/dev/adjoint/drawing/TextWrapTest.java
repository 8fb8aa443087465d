// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextWrapTest {
  /// Every letter is 10 wide, Hangul 20.
  private static final TextMetrics METRICS =
      (text, role) -> text.codePoints().mapToDouble(c -> c >= 0xAC00 ? 20 : 10).sum();

  private static List<String> lines(String text) {
    return TextWrap.lines(text, TextRole.COMMENT, 100, METRICS);
  }

  @Test
  void breaksAtSpaces() {
    assertEquals(List.of("one two", "three four"), lines("one two three four"));
  }

  @Test
  void keepsLinesAndEmptyLines() {
    assertEquals(List.of("a", "", "b", ""), lines("a\n\nb\n"));
    assertEquals(List.of(""), lines(""));
  }

  @Test
  void breaksInsideWordsThatAreTooLong() {
    assertEquals(List.of("see", "abcdefghij", "klm now"), lines("see abcdefghijklm now"));
  }

  @Test
  void breaksHangulAtSpacesAndWithinLongWords() {
    assertEquals(List.of("작은 난수", "초기화된가", "중치"), lines("작은 난수 초기화된가중치"));
  }

  @Test
  void neverSplitsALetterOutsideTheBasicPlane() {
    assertEquals(List.of("😀".repeat(5), "😀😀"), lines("😀".repeat(7)));
  }

  @Test
  void letterWiderThanALineStandsAlone() {
    assertEquals(List.of("가", "나"), TextWrap.lines("가나", TextRole.COMMENT, 15, METRICS));
  }
}
