// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.theme.Typeface;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/// The shipped typefaces as AWT fonts, one for each role. Reading them takes some 100 ms: keep one.
/// Immutable once made.
public final class AwtFonts {
  private final Map<TextRole, Font> byRole = new EnumMap<>(TextRole.class);

  public AwtFonts() {
    Map<Typeface, Font> faces = new EnumMap<>(Typeface.class);
    for (TextRole role : TextRole.values()) {
      Font face = faces.computeIfAbsent(role.typeface(), AwtFonts::read);
      byRole.put(role, face.deriveFont((float) role.size()));
    }
  }

  private static Font read(Typeface typeface) {
    try (InputStream in = typeface.open()) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException("typeface " + typeface + " cannot be read", e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("typeface " + typeface + " is not a font", e);
    }
  }

  public Font of(TextRole role) {
    Font font = byRole.get(role);
    if (font == null) {
      throw new AssertionError(role);
    }
    return font;
  }
}
