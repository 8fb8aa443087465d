// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.drawing.Outline.Close;
import dev.adjoint.drawing.Outline.Cubic;
import dev.adjoint.drawing.Outline.Line;
import dev.adjoint.drawing.Outline.Move;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Locale;

/// Writes what is drawn as SVG 1.1 text. Text stays text, as wide as it is on the screen: who looks
/// at it may have other fonts. Cells become embedded pictures.
///
/// One pen makes one document. Deterministic: the same scene gives the same bytes.
public final class SvgPen implements Pen {
  private static final String SANS = "sans-serif";
  private static final String FIXED = "monospace";

  private final StringBuilder body = new StringBuilder();
  private final Deque<Integer> openGroups = new ArrayDeque<>();
  private final TextMetrics metrics;
  private int clips;

  public SvgPen(TextMetrics metrics) {
    this.metrics = metrics;
    openGroups.push(0);
  }

  /// The whole document showing `view`, one unit a pixel.
  public String document(Box view) {
    String size = attribute("width", view.width()) + attribute("height", view.height());
    String box = n(view.x()) + " " + n(view.y()) + " " + n(view.width()) + " " + n(view.height());
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
        + size
        + " viewBox=\""
        + box
        + "\">\n"
        + body
        + "</svg>\n";
  }

  @Override
  public void save() {
    openGroups.push(0);
  }

  @Override
  public void restore() {
    body.append("</g>\n".repeat(openGroups.pop()));
  }

  private void group(String attributes) {
    body.append("<g ").append(attributes).append(">\n");
    openGroups.push(openGroups.pop() + 1);
  }

  @Override
  public void translate(double dx, double dy) {
    group("transform=\"translate(" + n(dx) + " " + n(dy) + ")\"");
  }

  @Override
  public void scale(double factor) {
    group("transform=\"scale(" + n(factor) + ")\"");
  }

  @Override
  public void fade(double opacity) {
    group("opacity=\"" + n(opacity) + "\"");
  }

  @Override
  public void clip(Box box, double radius) {
    String id = "clip" + ++clips;
    body.append("<clipPath id=\"").append(id).append("\">");
    body.append("<rect").append(rect(box, radius)).append("/></clipPath>\n");
    group("clip-path=\"url(#" + id + ")\"");
  }

  @Override
  public void fillBox(Box box, double radius, int argb) {
    element("rect", rect(box, radius) + fillOf(argb));
  }

  @Override
  public void strokeBox(Box box, double radius, int argb, Stroke stroke) {
    element("rect", rect(box, radius) + strokeOf(argb, stroke));
  }

  @Override
  public void fillCircle(Point centre, double radius, int argb) {
    element("circle", circle(centre, radius) + fillOf(argb));
  }

  @Override
  public void strokeCircle(Point centre, double radius, int argb, Stroke stroke) {
    element("circle", circle(centre, radius) + strokeOf(argb, stroke));
  }

  @Override
  public void fill(Outline outline, int argb) {
    element("path", " d=\"" + data(outline) + "\"" + fillOf(argb));
  }

  @Override
  public void stroke(Outline outline, int argb, Stroke stroke) {
    element("path", " d=\"" + data(outline) + "\"" + strokeOf(argb, stroke));
  }

  @Override
  public void text(String text, double x, double baseline, TextRole role, Align align, int argb) {
    if (text.isEmpty()) {
      return;
    }
    boolean mono = role.typeface().name().startsWith("MONO");
    String family = mono ? "JetBrains Mono NL, JetBrains Mono, " + FIXED : "Pretendard, " + SANS;
    String anchor =
        switch (align) {
          case START -> "";
          case CENTRE -> " text-anchor=\"middle\"";
          case END -> " text-anchor=\"end\"";
        };
    body.append("<text").append(attribute("x", x)).append(attribute("y", baseline));
    body.append(anchor).append(" font-family=\"").append(family).append('"');
    body.append(attribute("font-size", role.size()));
    body.append(attribute("font-weight", role.weight()));
    body.append(attribute("textLength", metrics.width(text, role)));
    body.append(" lengthAdjust=\"spacingAndGlyphs\"");
    body.append(fillOf(argb)).append('>').append(escape(text)).append("</text>\n");
  }

  @Override
  public void cells(Box box, CellImage image) {
    String png = Base64.getEncoder().encodeToString(PngBytes.of(image));
    element(
        "image",
        rect(box, 0)
            + " preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\""
            + " xlink:href=\"data:image/png;base64,"
            + png
            + "\"");
  }

  private void element(String name, String attributes) {
    body.append('<').append(name).append(attributes).append("/>\n");
  }

  private static String rect(Box box, double radius) {
    return attribute("x", box.x())
        + attribute("y", box.y())
        + attribute("width", box.width())
        + attribute("height", box.height())
        + (radius > 0 ? attribute("rx", radius) : "");
  }

  private static String circle(Point centre, double radius) {
    return attribute("cx", centre.x()) + attribute("cy", centre.y()) + attribute("r", radius);
  }

  private static String fillOf(int argb) {
    return " fill=\"" + Colours.hex(argb) + "\"" + opacity("fill-opacity", argb);
  }

  private static String strokeOf(int argb, Stroke stroke) {
    String ends = stroke.dashed() ? "" : " stroke-linecap=\"round\" stroke-linejoin=\"round\"";
    String dashes =
        stroke.dashed()
            ? " stroke-dasharray=\"" + n(stroke.dash()) + " " + n(stroke.gap()) + "\""
            : "";
    return " fill=\"none\" stroke=\""
        + Colours.hex(argb)
        + "\""
        + attribute("stroke-width", stroke.width())
        + opacity("stroke-opacity", argb)
        + ends
        + dashes;
  }

  private static String opacity(String name, int argb) {
    return argb >>> 24 == 255 ? "" : attribute(name, Colours.opacity(argb));
  }

  private static String data(Outline outline) {
    StringBuilder data = new StringBuilder();
    for (Outline.Step step : outline.steps()) {
      data.append(
          switch (step) {
            case Move(double x, double y) -> "M" + n(x) + " " + n(y);
            case Line(double x, double y) -> "L" + n(x) + " " + n(y);
            case Cubic c ->
                "C" + n(c.x1()) + " " + n(c.y1()) + " " + n(c.x2()) + " " + n(c.y2()) + " "
                    + n(c.x()) + " " + n(c.y());
            case Close() -> "Z";
          });
    }
    return data.toString();
  }

  private static String attribute(String name, double value) {
    return " " + name + "=\"" + n(value) + "\"";
  }

  private static String n(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    String trimmed = text.replaceAll("0+$", "").replaceAll("\\.$", "");
    return trimmed.equals("-0") ? "0" : trimmed;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
