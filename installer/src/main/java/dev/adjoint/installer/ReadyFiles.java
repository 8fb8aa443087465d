// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import dev.adjoint.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.Stylesheet;

/// What a start takes from files beside the jars (`-Dadjoint.ready=FOLDER`) instead of making it
/// every time:
///
/// - the fonts: JavaFX reads them from files only, and copies each into one that it finds in a jar;
/// - the style sheet of all windows at every zoom, taken apart: reading its text takes a twentieth
///   of a second.
final class ReadyFiles {
  /// Beside the jars.
  static final String FOLDER = "ready";

  private static final Pattern FONT = Pattern.compile("dev/adjoint/theme/fonts/(.+\\.(otf|ttf))");

  private ReadyFiles() {}

  /// Makes them from what lies in the program's jar.
  static void make(Path app, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (JarFile jar = new JarFile(app.toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        Matcher font = FONT.matcher(entry.getName());
        if (font.matches()) {
          copy(jar, entry, folder.resolve(font.group(1)));
        }
      }
    }
    Path text = folder.resolve("adjoint.css");
    for (double zoom : Theme.ZOOMS) {
      Files.writeString(text, Theme.sharedText(zoom));
      Path ready = folder.resolve(Theme.readyName(zoom));
      Stylesheet.convertToBinary(text.toFile(), ready.toFile());
    }
    Files.delete(text);
  }

  private static void copy(JarFile jar, JarEntry entry, Path to) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
