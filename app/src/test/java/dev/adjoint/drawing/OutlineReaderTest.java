// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.drawing.Outline.Close;
import dev.adjoint.drawing.Outline.Cubic;
import dev.adjoint.drawing.Outline.Line;
import dev.adjoint.drawing.Outline.Move;
import dev.adjoint.icons.Icons;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineReaderTest {
  private static List<Outline.Step> read(String path) {
    return OutlineReader.read(path).steps();
  }

  @Test
  void relativeCommandsAddUp() {
    assertEquals(
        List.of(new Move(2, 3), new Line(5, 3), new Line(5, 7), new Line(4, 6), new Close()),
        read("M2 3h3v4l-1-1z"));
  }

  @Test
  void numbersMayTouch() {
    assertEquals(List.of(new Move(0.5, 0.25), new Line(-1, 1.5)), read("M.5.25L-1+1.5"));
  }

  @Test
  void pairsAfterAMoveAreLines() {
    assertEquals(List.of(new Move(1, 1), new Line(2, 3), new Line(4, 6)), read("m1 1 1 2 2 3"));
  }

  @Test
  void smoothCurveMirrorsTheHandleBefore() {
    assertEquals(new Cubic(8, -2, 9, 9, 10, 0), read("M0 0C1 1 4 2 6 0S9 9 10 0").get(2));
  }

  @Test
  void quadraticBecomesTheSameCubic() {
    assertEquals(new Cubic(2, 4, 4, 4, 6, 0), read("M0 0Q3 6 6 0").get(1));
  }

  @Test
  void semicircleArcPassesItsTop() {
    List<Outline.Step> steps = read("M0 0A5 5 0 0 1 10 0");
    assertEquals(3, steps.size());
    Cubic first = (Cubic) steps.get(1);
    assertEquals(5, first.x(), 1e-9);
    assertEquals(-5, first.y(), 1e-9);
  }

  @Test
  void arcTooSmallForItsEndsGrows() {
    Cubic last = (Cubic) read("M0 0a1 1 0 1 0 10 0").getLast();
    assertEquals(10, last.x(), 1e-9);
    assertEquals(0, last.y(), 1e-9);
  }

  @Test
  void everyIconOfTheFamilyCanBeRead() {
    for (String name : Icons.names()) {
      assertTrue(read(Icons.svgPath(name)).size() > 1, name);
    }
  }

  @Test
  void saysWhereItStoppedUnderstanding() {
    var thrown = assertThrows(IllegalArgumentException.class, () -> read("M0 0 X"));
    assertTrue(thrown.getMessage().startsWith("path data: 'X'"), thrown.getMessage());
  }
}
