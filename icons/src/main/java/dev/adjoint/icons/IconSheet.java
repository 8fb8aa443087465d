// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.icons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/// All icons in one file, `paths.txt`: a line an icon, its name, a tab and its path data. Opening a
/// hundred files of a jar takes a twentieth of a second, which a start does not have. A test holds
/// the sheet equal to the SVG files it is made from.
final class IconSheet {
  static final String FILE = "paths.txt";

  private IconSheet() {}

  /// Path data by name.
  static NavigableMap<String, String> read() {
    NavigableMap<String, String> paths = new TreeMap<>();
    for (String line : text().lines().toList()) {
      int tab = line.indexOf('\t');
      paths.put(line.substring(0, tab), line.substring(tab + 1));
    }
    return Collections.unmodifiableNavigableMap(paths);
  }

  private static String text() {
    try (InputStream in = IconSheet.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the jar: build again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }
}
