// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.WirePath;
import dev.adjoint.op.Category;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PensTest {
  private static final AwtFonts FONTS = new AwtFonts();
  private static final TextMetrics METRICS = new AwtTextMetrics(FONTS);
  private static final SceneColours COLOURS = new SceneColours(Palette.LIGHT);

  private static NodeLook node(Point corner, Optional<Thumbnail> thumbnail) {
    return node(corner, thumbnail, NodeState.PLAIN);
  }

  private static NodeLook node(Point corner, Optional<Thumbnail> thumbnail, NodeState state) {
    List<PortLook> in = List.of(new PortLook("A < B", false, false, PortLook.Mark.NONE));
    List<ChipLook> chips = List.of(new ChipLook("64×10", false, Tone.PLAIN));
    return new NodeLook(
        "n",
        corner,
        NodeLook.frame("MatMul", "y", in, in, chips, thumbnail, 1, METRICS),
        "MatMul",
        "y",
        Category.LINEAR,
        Optional.empty(),
        in,
        in,
        chips,
        thumbnail,
        List.of(new ValueLine("μ 0.1", "σ 0.2", Tone.PLAIN)),
        "",
        state);
  }

  private static SceneModel scene() {
    Thumbnail cells =
        new Thumbnail.Cells(new CellImage(2, 1, new int[] {0xFFFF0000, 0xFF00FF00}), 40);
    WirePath path = WirePath.forward(new Point(136, 40), new Point(300, 40));
    WireLook wire =
        new WireLook(
            path,
            WireLook.Kind.VALUE,
            "64×10",
            "f32",
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            Optional.empty());
    return new SceneModel(
        List.of(),
        List.of(wire),
        List.of(node(Point.ORIGIN, Optional.of(cells)), node(new Point(300, 0), Optional.empty())));
  }

  private static BufferedImage raster(double zoom) throws IOException {
    Box view = scene().bounds();
    Java2dPen pen = new Java2dPen((int) (view.width() * zoom), (int) (view.height() * zoom), FONTS);
    pen.scale(zoom);
    GraphPainter painter = new GraphPainter(COLOURS, METRICS);
    painter.paintGround(view, pen, zoom);
    painter.paint(scene(), pen, zoom);
    return ImageIO.read(new ByteArrayInputStream(pen.png()));
  }

  @Test
  void svgIsWellFormedAndKeepsTextAsText() throws Exception {
    SvgPen pen = new SvgPen(METRICS);
    new GraphPainter(COLOURS, METRICS).paint(scene(), pen, 1);
    String svg = pen.document(scene().bounds());
    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertEquals("svg", document.getDocumentElement().getTagName());
    assertTrue(document.getDocumentElement().getTextContent().contains("A < B"));
    assertEquals(1, document.getElementsByTagName("image").getLength());
  }

  @Test
  void textInSvgIsAsWideAsOnTheScreenWhateverFontsThereAre() {
    SvgPen pen = new SvgPen(METRICS);
    pen.text("MatMul", 10, 20, TextRole.NODE_TITLE, Align.START, 0xFF000000);
    Matcher width =
        Pattern.compile("textLength=\"([\\d.]+)\" lengthAdjust=\"spacingAndGlyphs\"")
            .matcher(pen.document(new Box(0, 0, 100, 40)));
    assertTrue(width.find());
    assertEquals(
        METRICS.width("MatMul", TextRole.NODE_TITLE), Double.parseDouble(width.group(1)), 0.001);
  }

  @Test
  void sameSceneGivesTheSameSvg() {
    SvgPen first = new SvgPen(METRICS);
    SvgPen second = new SvgPen(METRICS);
    new GraphPainter(COLOURS, METRICS).paint(scene(), first, 1);
    new GraphPainter(COLOURS, METRICS).paint(scene(), second, 1);
    Box view = scene().bounds();
    assertEquals(first.document(view), second.document(view));
  }

  @Test
  void rasterShowsBodyWireAndCellsWhereTheyBelong() throws IOException {
    BufferedImage image = raster(1);
    assertEquals(COLOURS.of(Swatch.FORWARD), image.getRGB(220, 40));
    assertEquals(COLOURS.of(Swatch.NODE), image.getRGB(368, 50));
    assertEquals(0xFFFF0000, image.getRGB(40, 100));
    assertEquals(0xFF00FF00, image.getRGB(100, 100));
  }

  @Test
  void faultyNodeShowsThatItIsSelected() throws IOException {
    NodeState wrong = NodeState.PLAIN.withError(true);
    assertEquals(COLOURS.of(Swatch.ERROR), leftOf(wrong, 0));
    assertEquals(COLOURS.of(Swatch.ERROR), leftOf(wrong.withSelected(true), 0));
    assertEquals(COLOURS.of(Swatch.ACCENT), leftOf(wrong.withSelected(true), 3));
  }

  /// The colour so many pixels left of the edge of a node at the origin, clear of its ports.
  private static int leftOf(NodeState state, int distance) throws IOException {
    NodeLook node = node(Point.ORIGIN, Optional.empty(), state);
    Java2dPen pen = new Java2dPen(60, 60, FONTS);
    pen.translate(20, 20);
    new GraphPainter(COLOURS, METRICS)
        .paint(new SceneModel(List.of(), List.of(), List.of(node)), pen, 1);
    return ImageIO.read(new ByteArrayInputStream(pen.png())).getRGB(20 - distance, 20 + 14);
  }

  @Test
  void farAwayNodesShowTheirCategoryOnly() throws IOException {
    BufferedImage image = raster(0.25);
    int body = image.getRGB(92, 10);
    assertEquals(
        Colours.mix(COLOURS.category(Category.LINEAR), COLOURS.of(Swatch.NODE), 0.55), body);
  }

  @Test
  void pdfIsAPdfAndNotEmpty() {
    byte[] bytes;
    try (PdfPen pen = new PdfPen(scene().bounds(), FONTS)) {
      new GraphPainter(COLOURS, METRICS).paint(scene(), pen, 1);
      bytes = pen.bytes();
    }
    assertEquals("%PDF", new String(bytes, 0, 4, StandardCharsets.US_ASCII));
    assertTrue(bytes.length > 2_000, bytes.length + " bytes");
  }

  @Test
  void textThatDoesNotFitEndsWithAnEllipsis() {
    String fitted = METRICS.fit("SoftmaxCrossEntropyLoss", TextRole.NODE_TITLE, 60);
    assertTrue(fitted.endsWith("…"), fitted);
    assertTrue(METRICS.width(fitted, TextRole.NODE_TITLE) <= 60);
    assertFalse(METRICS.fit("Add", TextRole.NODE_TITLE, 60).endsWith("…"));
  }

  @Test
  void bandsGrowWithTheLogarithmOfTheGradient() {
    assertEquals(2, Band.of(0, "", false).width());
    assertEquals(2, Band.of(1e-9, "", false).width());
    assertEquals(2 + 2.6 * 2, Band.of(0.1, "", false).width(), 1e-9);
    assertEquals(11, Band.of(1e6, "", false).width());
  }
}
