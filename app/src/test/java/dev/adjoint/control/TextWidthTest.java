// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.drawing.TextWrap;
import java.util.List;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

class TextWidthTest {
  private static final String TEXT = "Nothing has run yet. Press Run, or step forward.";

  private final Font font = Font.font(12);

  private List<String> lines(double room) {
    return TextWrap.lines(TEXT, room, line -> TextWidth.of(line, font));
  }

  @Test
  void whatFitsStaysOneLine() {
    assertEquals(List.of(TEXT), lines(10_000));
  }

  @Test
  void linesAreOfWholeWordsAndFitTheRoom() {
    double room = TextWidth.of(TEXT, font) / 2.5;
    List<String> lines = lines(room);
    assertEquals(TEXT, String.join(" ", lines));
    assertTrue(lines.size() >= 3, lines.toString());
    assertTrue(lines.stream().allMatch(line -> TextWidth.of(line, font) <= room), lines.toString());
  }

  @Test
  void textIsCutInTheMiddle() {
    double room = TextWidth.of(TEXT, font) / 2;
    String cut = TextWidth.fitted(TEXT, font, room);
    assertTrue(cut.startsWith("Nothing") && cut.contains("…") && cut.endsWith("ward."), cut);
    assertTrue(TextWidth.of(cut, font) <= room, cut);
  }
}
