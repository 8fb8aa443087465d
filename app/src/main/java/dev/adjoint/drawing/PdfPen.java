// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/// Draws one page of a PDF file. Text is drawn as shapes, because the UI font is of a kind that PDF
/// writers cannot embed.
///
/// Close it after [#bytes]. Failures to write to memory are programming errors and unchecked.
public final class PdfPen extends ShapePen implements AutoCloseable {
  private final PDDocument document = new PDDocument();
  private final PDPageContentStream content;
  private final Map<Integer, PDExtendedGraphicsState> alphaStates = new HashMap<>();

  /// A page that shows `view`, one point a pixel.
  public PdfPen(Box view, AwtFonts fonts) {
    super(fonts);
    float width = (float) view.width();
    float height = (float) view.height();
    PDPage page = new PDPage(new PDRectangle(width, height));
    document.addPage(page);
    try {
      content = new PDPageContentStream(document, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // PDF counts upwards from the lower left corner.
    double left = -view.x();
    double top = height + view.y();
    write(() -> content.transform(new Matrix(1, 0, 0, -1, (float) left, (float) top)));
  }

  /// The finished file; nothing may be drawn afterwards.
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(
        () -> {
          content.close();
          document.save(bytes);
        });
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    write(document::close);
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void save() {
    super.save();
    write(content::saveGraphicsState);
  }

  @Override
  public void restore() {
    super.restore();
    write(content::restoreGraphicsState);
  }

  @Override
  public void translate(double dx, double dy) {
    write(() -> content.transform(Matrix.getTranslateInstance((float) dx, (float) dy)));
  }

  @Override
  public void scale(double factor) {
    write(() -> content.transform(Matrix.getScaleInstance((float) factor, (float) factor)));
  }

  @Override
  public void clip(Box box, double radius) {
    write(
        () -> {
          trace(AwtShapes.box(box, radius));
          content.clip();
        });
  }

  @Override
  void fillShape(Shape shape, int argb) {
    write(
        () -> {
          setAlpha(argb);
          content.setNonStrokingColor(AwtShapes.colour(argb | 0xFF000000));
          trace(shape);
          content.fill();
        });
  }

  @Override
  void strokeShape(Shape shape, int argb, Stroke stroke) {
    write(
        () -> {
          setAlpha(argb);
          content.setStrokingColor(AwtShapes.colour(argb | 0xFF000000));
          content.setLineWidth((float) stroke.width());
          content.setLineCapStyle(stroke.dashed() ? 0 : 1);
          content.setLineJoinStyle(1);
          float[] dashes =
              stroke.dashed()
                  ? new float[] {(float) stroke.dash(), (float) stroke.gap()}
                  : new float[0];
          content.setLineDashPattern(dashes, 0);
          trace(shape);
          content.stroke();
        });
  }

  private void setAlpha(int argb) throws IOException {
    int percent = (int) Math.round(Colours.opacity(argb) * opacity() * 100);
    content.setGraphicsStateParameters(alphaStates.computeIfAbsent(percent, PdfPen::alphaState));
  }

  private static PDExtendedGraphicsState alphaState(int percent) {
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.setStrokingAlphaConstant(percent / 100f);
    state.setNonStrokingAlphaConstant(percent / 100f);
    return state;
  }

  private void trace(Shape shape) throws IOException {
    float[] at = new float[6];
    float x = 0;
    float y = 0;
    for (PathIterator it = shape.getPathIterator(new AffineTransform()); !it.isDone(); it.next()) {
      switch (it.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> content.moveTo(x = at[0], y = at[1]);
        case PathIterator.SEG_LINETO -> content.lineTo(x = at[0], y = at[1]);
        case PathIterator.SEG_QUADTO -> {
          content.curveTo(
              x + (at[0] - x) * 2 / 3,
              y + (at[1] - y) * 2 / 3,
              at[2] + (at[0] - at[2]) * 2 / 3,
              at[3] + (at[1] - at[3]) * 2 / 3,
              at[2],
              at[3]);
          x = at[2];
          y = at[3];
        }
        case PathIterator.SEG_CUBICTO ->
            content.curveTo(at[0], at[1], at[2], at[3], x = at[4], y = at[5]);
        default -> content.closePath();
      }
    }
  }

  @Override
  public void cells(Box box, CellImage image) {
    write(
        () -> {
          setAlpha(0xFF000000);
          PDImageXObject picture =
              LosslessFactory.createFromImage(document, PngBytes.buffered(image));
          // A PDF image hangs from its lower edge, and our y axis is turned over.
          content.drawImage(
              picture,
              new Matrix(
                  (float) box.width(),
                  0,
                  0,
                  (float) -box.height(),
                  (float) box.x(),
                  (float) box.bottom()));
        });
  }
}
