// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.WirePath;
import dev.adjoint.theme.Palette;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WireLabelPainterTest {
  private static final TextMetrics METRICS = (text, role) -> text.length() * role.size() * 0.6;

  /// Where a text was written, and from which of its ends.
  private record Written(String text, double x, Align align) {}

  private static List<Written> labels(Point to, Optional<Band> band) {
    WireLook wire =
        new WireLook(
            WirePath.forward(Point.ORIGIN, to),
            WireLook.Kind.VALUE,
            "64×1000",
            "f32",
            band,
            Optional.empty(),
            false,
            false);
    List<Written> written = new ArrayList<>();
    Pen pen =
        (Pen)
            Proxy.newProxyInstance(
                WireLabelPainterTest.class.getClassLoader(),
                new Class<?>[] {Pen.class},
                (proxy, method, given) -> {
                  if (method.getName().equals("text")) {
                    written.add(
                        new Written((String) given[0], (double) given[1], (Align) given[4]));
                  }
                  return null;
                });
    new WireLabelPainter(new SceneColours(Palette.LIGHT), METRICS).paint(wire, pen);
    return written;
  }

  @Test
  void typeIsWrittenInFullWhereTheWireIsLongEnough() {
    assertEquals(
        List.of(new Written("64×1000 f32", 50, Align.CENTRE)),
        labels(new Point(100, 0), Optional.empty()));
  }

  @Test
  void typeThatNodesWouldHideIsShortenedOrLeftToTheirChips() {
    assertEquals(
        List.of(new Written("64×1000", 30, Align.CENTRE)),
        labels(new Point(60, 0), Optional.empty()));
    assertEquals(List.of(), labels(new Point(40, 0), Optional.empty()));
  }

  @Test
  void typeBesideASteepWireGoesToTheOtherSideOfItWhereItsSourceIsInTheWay() {
    Written alone = labels(new Point(120, 100), Optional.empty()).getFirst();
    assertEquals("64×1000 f32", alone.text());
    assertEquals(Align.START, alone.align());
    Band band = new Band(6, "|∂L| 0.5", false);
    Written beside = labels(new Point(120, 100), Optional.of(band)).getFirst();
    assertEquals(Align.END, beside.align());
  }
}
