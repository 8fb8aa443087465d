// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The licences of everything in the package: our list, the texts, and what the jars themselves
/// carry.
final class Licences {
  private final Path root;

  Licences(Path root) {
    this.root = root;
  }

  /// @throws IOException also if a jar is not in the list: who adds a library says its licence
  void collect(List<Path> jars, Path to) throws IOException {
    Folders.copy(root.resolve("installer/src/main/legal"), to, file -> true);
    Files.copy(root.resolve(".github/LICENSE"), to.resolve("Apache-2.0.txt"));
    Folders.copy(
        root.resolve("app/src/main/resources/dev/adjoint/theme/fonts"),
        to,
        file -> file.toString().endsWith("OFL.txt"));
    String list = Files.readString(to.resolve("THIRD-PARTY.md"));
    for (Path jar : jars) {
      String name = jar.getFileName().toString().replaceFirst("-\\d.*", "");
      if (!list.contains("`" + name + "`")) {
        throw new IOException(name + " is missing in installer/src/main/legal/THIRD-PARTY.md");
      }
      unpack(jar, to.resolve(name));
    }
  }

  private static void unpack(Path jar, Path to) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        if (entry.getName().matches("(META-INF/)?(LICENSE|NOTICE|about)[^/]*\\.?(txt|md|html)?")) {
          Files.createDirectories(to);
          String name = entry.getName().replace("META-INF/", "");
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, to.resolve(name.contains(".") ? name : name + ".txt"));
          }
        }
      }
    }
  }
}
