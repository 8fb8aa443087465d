// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// The program of a Linux image that starts Java: a script in place of jpackage's. That one asks
/// `rpm` and `dpkg`, twice at every start, which package it is a part of; `dpkg` alone reads its
/// whole database for it, an eighth of a second.
final class LinuxLauncher {
  /// The variable of the script that names the folder of the jars.
  private static final String APP = "$app";

  private static final String NEXT = " \\\n  ";

  private static final String SCRIPT =
      """
      #!/bin/sh
      # SPDX-License-Identifier: Apache-2.0
      #
      # Starts Adjoint, from wherever its folder lies and however many links lead here.
      self=$(readlink -f "$0")
      app=${self%%/bin/*}/lib/app
      exec "${app%%/app}/runtime/bin/java" \\
        %s \\
        -cp "%s" \\
        %s "$@"
      """;

  private LinuxLauncher() {}

  /// @param settings of jpackage's launcher: the same are used
  /// @param program replaced
  static void write(Path settings, Path program) throws IOException {
    LauncherSettings from = LauncherSettings.read(settings);
    String options =
        from.values(LauncherSettings.OPTION, APP).stream()
            .map(each -> '"' + each + '"')
            .collect(Collectors.joining(NEXT));
    String classPath = String.join(":", from.values(LauncherSettings.JAR, APP));
    String main = from.values(LauncherSettings.MAIN, APP).getFirst();
    Files.writeString(program, SCRIPT.formatted(options, classPath, main));
    if (!program.toFile().setExecutable(true, false)) {
      throw new IOException(program + " cannot be made a program");
    }
  }
}
