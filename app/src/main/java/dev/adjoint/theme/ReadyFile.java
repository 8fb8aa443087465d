// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.theme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Files that the build put beside the jars, so that a start need not make them: the fonts, and the
/// shared style sheet taken apart. Without them, as in tests, everything comes out of the jars.
final class ReadyFile {
  /// The system property that names their folder.
  private static final String FOLDER = "adjoint.ready";

  private ReadyFile() {}

  static Optional<Path> named(String name) {
    return Optional.ofNullable(System.getProperty(FOLDER))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isRegularFile);
  }
}
