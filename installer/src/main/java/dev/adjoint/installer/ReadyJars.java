// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Makes the gathered jars ready for quick starts, which the launcher and the package profit from:
/// no signatures, an order to search them in, and beside them what a start can use as a file only.
///
/// ```
/// ReadyJars FOLDER     # with the jars on the class path
/// ```
public final class ReadyJars {
  /// Names of all jars in their order, a line each, in the folder of the jars.
  static final String ORDER = "class-path.txt";

  /// Where a start finds what it reads. A jar that is searched must be opened, and its table of
  /// contents read, by a JVM that has compiled nothing yet: thirty take a twentieth of a second.
  private static final List<String> FIRST =
      List.of("adjoint-app-", "icons-", "graph-model-", "execution-engine-", "atlantafx-");

  private ReadyJars() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("wanted: FOLDER");
    }
    Path folder = Path.of(arguments[0]);
    List<Path> jars =
        Folders.list(folder).stream().filter(file -> file.toString().endsWith(".jar")).toList();
    for (Path jar : jars) {
      Signature.remove(jar);
    }
    List<String> names =
        jars.stream()
            .map(jar -> jar.getFileName().toString())
            .sorted(Comparator.comparingInt(ReadyJars::rank))
            .toList();
    Files.write(folder.resolve(ORDER), names);
    ReadyFiles.make(folder.resolve(names.getFirst()), folder.resolve(ReadyFiles.FOLDER));
  }

  private static int rank(String jar) {
    return (int) FIRST.stream().takeWhile(start -> !jar.startsWith(start)).count();
  }
}
