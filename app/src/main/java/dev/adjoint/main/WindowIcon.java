// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.icons.Icons;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;

/// The program's mark in the title bar and where windows are switched.
final class WindowIcon {
  private WindowIcon() {}

  /// A small one and a large one; the system takes what fits.
  static List<Image> images() {
    return List.of(image("brand/adjoint-32.png"), image("brand/adjoint-128.png"));
  }

  private static Image image(String name) {
    try (InputStream in = Objects.requireNonNull(Icons.class.getResourceAsStream(name))) {
      return new Image(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
