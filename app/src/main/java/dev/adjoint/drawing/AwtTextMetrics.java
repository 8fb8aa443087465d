// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import java.awt.font.FontRenderContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// Measures text with the shipped fonts and no window. Remembers what it measured; not thread-safe.
public final class AwtTextMetrics implements TextMetrics {
  /// Antialiased and with fractional metrics, so widths scale with the zoom.
  static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private static final int REMEMBERED = 10_000;

  private final AwtFonts fonts;
  private final Map<TextRole, Map<String, Double>> known = new EnumMap<>(TextRole.class);

  public AwtTextMetrics(AwtFonts fonts) {
    this.fonts = fonts;
  }

  @Override
  public double width(String text, TextRole role) {
    if (text.isEmpty()) {
      return 0;
    }
    Map<String, Double> widths = known.computeIfAbsent(role, r -> new HashMap<>());
    if (widths.size() > REMEMBERED) {
      widths.clear();
    }
    return widths.computeIfAbsent(text, t -> fonts.of(role).getStringBounds(t, CONTEXT).getWidth());
  }
}
