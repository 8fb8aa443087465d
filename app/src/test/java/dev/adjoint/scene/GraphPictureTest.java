// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.drawing.NodeTint;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.scene.GraphPicture.Format;
import dev.adjoint.theme.ColorScale;
import dev.adjoint.theme.Palette;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphPictureTest {
  private final GraphPicture picture = new GraphPicture(StandardOps.CATALOG);

  private static Graph sum() {
    return Graph.builder("sum")
        .node(Node.of("a", "Parameter"))
        .node(Node.of("b", "Parameter"))
        .node(Node.of("c", "Add", "a", "b"))
        .build();
  }

  @Test
  void svgNamesEveryNode() {
    String svg = new String(picture.of(sum(), Format.SVG, Palette.LIGHT), StandardCharsets.UTF_8);
    assertTrue(svg.contains(">Add</text>"), svg);
    assertTrue(svg.contains(">b</text>"), svg);
  }

  @Test
  void overlayIsInThePictureToo() {
    NodeTint tint = new NodeTint(0.5, "|∂L|", "0.1234", "", NodeTint.Mark.NONE);
    byte[] bytes = picture.of(sum(), RunPicture.NONE, Map.of("c", tint), Format.SVG, Palette.LIGHT);
    String svg = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    assertTrue(svg.contains(">0.1234</text>"), svg);
    String colour = String.format(Locale.ROOT, "#%06x", ColorScale.gradientNorm().at(0.5));
    assertTrue(svg.contains(colour), svg);
  }

  @Test
  void sameGraphGivesTheSameSvg() {
    assertArrayEquals(
        picture.of(sum(), Format.SVG, Palette.DARK), picture.of(sum(), Format.SVG, Palette.DARK));
  }

  @Test
  void everyFormatBeginsAsItShould() {
    byte[] png = picture.of(sum(), Format.PNG, Palette.LIGHT);
    byte[] pdf = picture.of(sum(), Format.PDF, Palette.LIGHT);
    assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
    assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
  }

  @Test
  void emptyGraphStillGivesAPicture() {
    assertTrue(picture.of(Graph.EMPTY, Format.PNG, Palette.LIGHT).length > 100);
  }
}
