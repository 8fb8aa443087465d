// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;

/// Text as shapes: looks the same at every zoom and needs no font where it is shown.
final class AwtText {
  private AwtText() {}

  static Shape outline(Font font, String text, double x, double baseline, Align align) {
    TextLayout layout = new TextLayout(text, font, AwtTextMetrics.CONTEXT);
    double start = align.startX(x, layout.getAdvance());
    return layout.getOutline(AffineTransform.getTranslateInstance(start, baseline));
  }
}
