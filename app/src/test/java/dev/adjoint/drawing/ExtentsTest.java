// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.drawing.Breakmark.Dot;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.WirePath;
import dev.adjoint.op.Category;
import dev.adjoint.theme.Palette;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// What is painted anew where an item changed is all that is ever painted of it, and not much more.
class ExtentsTest {
  private static final AwtFonts FONTS = new AwtFonts();
  private static final TextMetrics METRICS = new AwtTextMetrics(FONTS);
  private static final GraphPainter PAINTER =
      new GraphPainter(new SceneColours(Palette.LIGHT), METRICS);
  private static final int WIDTH = 800;
  private static final int HEIGHT = 480;
  private static final Point FROM = new Point(200, 200);

  private static final List<WirePath> PATHS =
      List.of(
          WirePath.forward(FROM, new Point(280, 200)),
          WirePath.forward(FROM, new Point(600, 230)),
          WirePath.forward(FROM, new Point(260, 420)),
          WirePath.forward(FROM, new Point(260, 40)),
          WirePath.through(FROM, new Point(700, 220), 400, 0),
          WirePath.through(new Point(700, 200), new Point(180, 220), 60, 4),
          WirePath.bent(
              FROM, List.of(new Point(420, 90), new Point(500, 400)), new Point(720, 210)));

  @Test
  void nothingOfAWireIsPaintedOutsideItsParts() {
    for (WirePath path : PATHS) {
      for (Optional<Band> band : bands()) {
        assertAllWithin(wire(path, "128×1×28×28", band), 1);
      }
      assertAllWithin(wire(path, "", Optional.empty()), 0.1);
    }
  }

  /// A wire that could not be drawn wider.
  private static WireLook wire(WirePath path, String shape, Optional<Band> band) {
    return new WireLook(
        path,
        WireLook.Kind.CLASH,
        shape,
        "f32",
        band,
        Optional.empty(),
        true,
        false,
        Optional.empty());
  }

  private static List<Optional<Band>> bands() {
    return List.of(
        Optional.empty(),
        Optional.of(Band.of(0.001, "", true)),
        Optional.of(Band.of(1_000_000, "|∂L| 1.2e+06", true)));
  }

  private static void assertAllWithin(WireLook wire, double zoom) {
    List<Box> parts = Extents.parts(wire);
    Box whole = Extents.of(wire);
    parts.forEach(part -> assertTrue(whole.contains(part), wire + ": " + part));
    assertWithin(picture(pen -> PAINTER.paintWire(wire, pen, zoom)), parts, wire + " at " + zoom);
  }

  @Test
  void wireRoundOtherNodesLeavesThemMostOfTheBoxAroundIt() {
    WirePath path = WirePath.through(FROM, new Point(1_900, 200), 480, 0);
    WireLook wire = wire(path, "32×64", Optional.empty());
    double together =
        Extents.parts(wire).stream().mapToDouble(part -> part.width() * part.height()).sum();
    Box whole = Extents.of(wire);
    assertTrue(
        together < 0.15 * whole.width() * whole.height(),
        together + " of " + whole.width() * whole.height());
  }

  @Test
  void nothingOfANodeIsPaintedOutsideItsExtent() {
    Dot dot = new Dot(true, true);
    Breakmark marks = new Breakmark(Optional.of(dot), Optional.of(dot));
    NodeLook node = node(PortLook.Mark.CLASHES);
    for (NodeLook look : List.of(node, node.badged("fits: any shape"), node.asFolded())) {
      for (NodeState state :
          List.of(
              NodeState.PLAIN.withCurrent(true, true).withBreakmark(marks),
              NodeState.PLAIN.withError(true).withSelected(true))) {
        for (Optional<NodeTint> tint : tints()) {
          assertPaintedWithin(look.in(state).tinted(tint), 1);
        }
        assertPaintedWithin(look.in(state), 0.1);
      }
    }
  }

  private static void assertPaintedWithin(NodeLook node, double zoom) {
    SceneModel scene = new SceneModel(List.of(), List.of(), List.of(node));
    assertWithin(
        picture(pen -> PAINTER.paint(scene, pen, zoom)),
        List.of(Extents.of(node)),
        node + " at " + zoom);
  }

  private static List<Optional<NodeTint>> tints() {
    return List.of(
        Optional.empty(),
        Optional.of(new NodeTint(0.3, "|∂L|", "1e+6", "", NodeTint.Mark.EXPLODING)));
  }

  private static NodeLook node(PortLook.Mark mark) {
    List<PortLook> ports = List.of(new PortLook("A", true, false, mark));
    List<ChipLook> chips = List.of(new ChipLook("64×10", false, Tone.PLAIN));
    return new NodeLook(
        "n",
        FROM,
        NodeLook.frame("Relu", "y", ports, ports, chips, Optional.empty(), 1, METRICS),
        "Relu",
        "y",
        Category.ACTIVATION,
        Optional.empty(),
        ports,
        ports,
        chips,
        Optional.empty(),
        List.of(new ValueLine("μ 0.1", "σ 0.2", Tone.PLAIN)),
        "",
        NodeState.PLAIN);
  }

  @FunctionalInterface
  private interface Drawing {
    void on(Pen pen);
  }

  private static BufferedImage picture(Drawing drawing) {
    Java2dPen pen = new Java2dPen(WIDTH, HEIGHT, FONTS);
    drawing.on(pen);
    try {
      return ImageIO.read(new ByteArrayInputStream(pen.png()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void assertWithin(BufferedImage picture, List<Box> parts, String what) {
    List<Point> outside = new ArrayList<>();
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        Point middle = new Point(x + 0.5, y + 0.5);
        if (picture.getRGB(x, y) >>> 24 != 0
            && parts.stream().noneMatch(part -> part.grown(0.5).contains(middle))) {
          outside.add(middle);
        }
      }
    }
    assertEquals(List.of(), outside.stream().limit(5).toList(), what);
  }
}
