// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/// Registers the shipped typefaces with JavaFX.
public final class Fonts {
  /// Any size: loading registers the family, every size of it comes from there.
  private static final double REGISTRATION_SIZE = 12;

  private Fonts() {}

  /// Call once, before the first style sheet is applied. A second call changes nothing.
  public static void register() {
    for (Typeface face : Typeface.values()) {
      boolean registered =
          face.file()
              // Such an address is taken as it is: nothing in it may be escaped.
              .map(file -> Font.loadFont("file:" + file.toAbsolutePath(), REGISTRATION_SIZE))
              .isPresent();
      if (!registered) {
        registerFromJar(face);
      }
    }
  }

  private static void registerFromJar(Typeface face) {
    try (InputStream in = face.open()) {
      Font.loadFont(in, REGISTRATION_SIZE);
    } catch (IOException e) {
      throw new UncheckedIOException("typeface " + face + " cannot be read", e);
    }
  }

  public static Font of(Typeface face, double size) {
    return Font.font(face.family(), size);
  }
}
