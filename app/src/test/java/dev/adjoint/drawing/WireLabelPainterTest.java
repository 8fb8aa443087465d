// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.geometry.Box;
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
  private record Written(String text, double x, double y, Align align) {}

  /// The grounds that were painted, and the texts in front of them.
  private record Painted(List<Box> grounds, List<Written> texts) {}

  private record Among(List<Box> nodes) implements LabelRoom {
    @Override
    public boolean isClearOfNodes(Box area) {
      return nodes.stream().noneMatch(area::intersects);
    }

    @Override
    public boolean isClearOfLabels(Box area) {
      return true;
    }
  }

  private static List<Written> labels(Point to, Optional<Band> band) {
    return painted(to, band).texts();
  }

  private static Painted painted(Point to, Optional<Band> band) {
    return painted(to, band, List.of());
  }

  private static Painted painted(Point to, Optional<Band> band, List<Box> nodes) {
    WireLook wire =
        new WireLook(
            WirePath.forward(Point.ORIGIN, to),
            WireLook.Kind.VALUE,
            "64×1000",
            "f32",
            band,
            Optional.empty(),
            false,
            false,
            Optional.empty());
    if (!nodes.isEmpty()) {
      wire = wire.withLabels(new WireLabelPlaces(METRICS).of(wire).in(new Among(nodes)));
    }
    List<Written> written = new ArrayList<>();
    List<Box> grounds = new ArrayList<>();
    Pen pen =
        (Pen)
            Proxy.newProxyInstance(
                WireLabelPainterTest.class.getClassLoader(),
                new Class<?>[] {Pen.class},
                (proxy, method, given) -> {
                  if (method.getName().equals("fillBox")) {
                    grounds.add((Box) given[0]);
                  }
                  if (method.getName().equals("text")) {
                    // What comes after a text would hide it.
                    assertEquals(written.size() + 1, grounds.size());
                    written.add(
                        new Written(
                            (String) given[0],
                            (double) given[1],
                            (double) given[2],
                            (Align) given[4]));
                  }
                  return null;
                });
    new WireLabelPainter(new SceneColours(Palette.LIGHT), METRICS).paint(wire, pen);
    return new Painted(grounds, written);
  }

  @Test
  void everyLabelStandsOnAGroundThatHidesTheWiresBehindIt() {
    Band band = new Band(6, "|∂L| 0.5", false);
    Painted painted = painted(new Point(120, 100), Optional.of(band));
    assertEquals(2, painted.texts().size());
    for (int i = 0; i < 2; i++) {
      Written text = painted.texts().get(i);
      double width = METRICS.width(text.text(), TextRole.WIRE_LABEL);
      double left = text.align().startX(text.x(), width);
      Box ground = painted.grounds().get(i);
      assertTrue(ground.x() < left && ground.right() > left + width, ground + " of " + text);
      assertTrue(ground.y() < text.y() - 8 && ground.bottom() > text.y() + 2, ground.toString());
    }
  }

  @Test
  void typeIsWrittenInFullWhereTheWireIsLongEnough() {
    assertEquals(
        List.of(new Written("64×1000 f32", 50, -5, Align.CENTRE)),
        labels(new Point(100, 0), Optional.empty()));
  }

  @Test
  void typeThatNodesWouldHideIsShortenedOrLeftToTheirChips() {
    assertEquals(
        List.of(new Written("64×1000", 30, -5, Align.CENTRE)),
        labels(new Point(60, 0), Optional.empty()));
    assertEquals(List.of(), labels(new Point(40, 0), Optional.empty()));
  }

  @Test
  void typeBesideASteepWireGoesToTheOtherSideOfItWhereItsSourceIsInTheWay() {
    Point to = new Point(120, 100);
    List<Box> source = List.of(new Box(-136, -40, 136, 120));
    Written alone = painted(to, Optional.empty(), source).texts().getFirst();
    assertEquals("64×1000 f32", alone.text());
    assertEquals(Align.START, alone.align());
    Band band = new Band(6, "|∂L| 0.5", false);
    assertEquals(
        List.of(Align.END, Align.START),
        painted(to, Optional.of(band), source).texts().stream().map(Written::align).toList());
  }

  @Test
  void labelsOfASteepWireKeepClearOfNodesBesideIt() {
    Point to = new Point(200, 400);
    Written free = labels(to, Optional.empty()).getFirst();
    assertEquals(Align.END, free.align());
    Box left = new Box(0, 220, 120, 100);
    Written elsewhere = painted(to, Optional.empty(), List.of(left)).texts().getFirst();
    assertEquals(new Written(free.text(), elsewhere.x(), elsewhere.y(), Align.START), elsewhere);

    Band band = new Band(6, "|∂L| 0.5", false);
    Box right = new Box(100, 90, 120, 40);
    List<Written> both = painted(to, Optional.of(band), List.of(left, right)).texts();
    assertEquals(List.of(Align.END, Align.START), both.stream().map(Written::align).toList());
    assertEquals(List.of(200.0, 207.0), both.stream().map(Written::y).toList());
  }

  @Test
  void labelsOfASteepWireStandOnItOrNowhereWhereNodesLeaveNoRoomBesideIt() {
    Point to = new Point(60, 400);
    List<Box> banks = List.of(new Box(-100, 0, 99, 500), new Box(61, 0, 100, 500));
    assertEquals(
        List.of(new Written("64×1000", 30, 200, Align.CENTRE)),
        painted(to, Optional.empty(), banks).texts());
    Band band = new Band(6, "|∂L| 0.5", false);
    List<Written> both = painted(to, Optional.of(band), banks).texts();
    assertEquals(List.of(200.0, 221.0), both.stream().map(Written::y).toList());
    Box whole = new Box(-100, 0, 300, 500);
    assertEquals(List.of(), painted(to, Optional.of(band), List.of(whole)).texts());
  }
}
