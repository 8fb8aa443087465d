// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.drawing.TextRole;
import dev.adjoint.theme.Fonts;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Text;

/// Measures text as JavaFX draws it. JavaFX thread only, after the fonts were registered.
public final class FxTextMetrics implements TextMetrics {
  private static final int REMEMBERED = 10_000;

  private final Map<TextRole, Map<String, Double>> known = new EnumMap<>(TextRole.class);
  private final Text probe = new Text();

  @Override
  public double width(String text, TextRole role) {
    if (text.isEmpty()) {
      return 0;
    }
    // Measuring takes some 100 µs, and names of nodes are many: in a fixed pitch counting will do.
    return isFixedPitch(text, role)
        ? text.length() * remembered("0", role)
        : remembered(text, role);
  }

  private static boolean isFixedPitch(String text, TextRole role) {
    boolean mono =
        switch (role.typeface()) {
          case MONO, MONO_MEDIUM, MONO_SEMIBOLD -> true;
          case UI, UI_MEDIUM, UI_SEMIBOLD -> false;
        };
    return mono && text.chars().allMatch(c -> c >= ' ' && c < 0x7F || c == '×');
  }

  private double remembered(String text, TextRole role) {
    Map<String, Double> widths = known.computeIfAbsent(role, r -> new HashMap<>());
    if (widths.size() > REMEMBERED) {
      widths.clear();
    }
    return widths.computeIfAbsent(text, t -> measure(t, role));
  }

  private double measure(String text, TextRole role) {
    probe.setFont(Fonts.of(role.typeface(), role.size()));
    probe.setText(text);
    return probe.getLayoutBounds().getWidth();
  }
}
