// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What jpackage wrote down of how a launcher starts Java: a key and a value a line.
///
/// @param lines as they stand in the file
record LauncherSettings(List<String> lines) {
  static final String JAR = "app.classpath=";
  static final String MAIN = "app.mainclass=";
  static final String OPTION = "java-options=";

  private static final String APP = "$APPDIR";

  static LauncherSettings read(Path file) throws IOException {
    return new LauncherSettings(Files.readAllLines(file));
  }

  /// The values of a key in their order.
  ///
  /// @param app stands for the folder of the jars in them
  List<String> values(String key, String app) {
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()).replace(APP, app))
        .toList();
  }
}
