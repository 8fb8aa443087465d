// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide painted text is, and text that is cut to a width.
public final class TextWidth {
  private TextWidth() {}

  public static double of(String text, Font font) {
    Text probe = new Text(text);
    probe.setFont(font);
    return probe.getLayoutBounds().getWidth();
  }

  /// `text`, or `brief` where it is wider than `room`, cut where even that is.
  public static String fitted(String text, String brief, Font font, double room) {
    return of(text, font) <= room ? text : fitted(brief, font, room);
  }

  /// `text`, cut with dots in the middle where it is wider than `room`: both ends tell most.
  public static String fitted(String text, Font font, double room) {
    String shown = text;
    for (int keep = text.length() - 1; keep > 2 && of(shown, font) > room; keep--) {
      int tail = keep / 3;
      shown = text.substring(0, keep - tail) + "…" + text.substring(text.length() - tail);
    }
    return shown;
  }
}
