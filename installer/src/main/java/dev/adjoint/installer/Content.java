// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What lies beside the launcher: the jars, the files beside them, the projects with their data,
/// the licences.
final class Content {
  /// Where the build gathered the jars, below the root.
  static final String JARS = "installer/target/adjoint/lib";

  private static final String MAIN = "adjoint-app-";

  private final Path root;
  private final Path input;

  /// @param input where the packer takes it from; must be empty
  Content(Path root, Path input) {
    this.root = root;
    this.input = input;
  }

  /// Gathers it.
  ///
  /// @return the jars of JavaFX, which become part of the runtime instead
  List<Path> gather() throws IOException {
    List<Path> modules = new ArrayList<>();
    List<Path> jars = new ArrayList<>();
    Files.createDirectories(input);
    for (Path jar : Folders.list(root.resolve(JARS))) {
      String name = jar.getFileName().toString();
      if (!name.endsWith(".jar")) {
        continue;
      }
      jars.add(jar);
      if (!name.startsWith("javafx-")) {
        Files.copy(jar, input.resolve(name));
      } else if (Files.size(jar) > 10_000) {
        // The jar without a system in its name is an empty shell.
        modules.add(jar);
      }
    }
    Folders.copy(
        root.resolve(JARS).resolve(ReadyFiles.FOLDER),
        input.resolve(ReadyFiles.FOLDER),
        file -> true);
    Folders.copy(root.resolve("projects"), input.resolve("projects"), Content::isShipped);
    new Licences(root).collect(jars, input.resolve("licences"));
    return modules;
  }

  /// Graphs, lessons and data; neither tests nor what a build or a run left behind.
  private static boolean isShipped(Path file) {
    String top = file.getName(0).toString();
    return !top.equals("src")
        && !top.equals("target")
        && !top.equals("pom.xml")
        && !file.getFileName().toString().startsWith(".");
  }

  /// The name of the jar with the entry point.
  String mainJar() throws IOException {
    return Folders.list(input).stream()
        .map(jar -> jar.getFileName().toString())
        .filter(name -> name.startsWith(MAIN))
        .findFirst()
        .orElseThrow(() -> new IOException("no " + MAIN + "*.jar among the jars: build first"));
  }
}
