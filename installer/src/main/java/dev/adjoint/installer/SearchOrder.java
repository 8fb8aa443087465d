// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The order in which jars are searched, in the settings of the image's launchers: jpackage lists
/// jars as it finds them.
final class SearchOrder {
  private static final String JAR = LauncherSettings.JAR;

  private final List<String> names;

  /// @param lib the folder of the gathered jars
  SearchOrder(Path lib) throws IOException {
    names = Files.readAllLines(lib.resolve(ReadyJars.ORDER));
  }

  /// Orders the jars of every launcher whose settings lie in `folder`.
  void bringTo(Path folder) throws IOException {
    for (Path file : Folders.list(folder)) {
      if (file.toString().endsWith(".cfg")) {
        Files.write(file, ordered(Files.readAllLines(file)));
      }
    }
  }

  private List<String> ordered(List<String> settings) {
    List<String> jars =
        new ArrayList<>(settings.stream().filter(line -> line.startsWith(JAR)).toList());
    jars.sort(Comparator.comparingInt(line -> names.indexOf(nameIn(line))));
    List<String> result = new ArrayList<>();
    for (String line : settings) {
      result.add(line.startsWith(JAR) ? jars.removeFirst() : line);
    }
    return result;
  }

  private static String nameIn(String line) {
    return line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
  }
}
