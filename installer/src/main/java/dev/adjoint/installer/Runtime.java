// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.installer;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The Java that goes into the package: only the modules needed, JavaFX among them.
final class Runtime {
  private final Path folder;
  private final Platform platform;

  Runtime(Path folder, Platform platform) {
    this.folder = folder;
    this.platform = platform;
  }

  void link(Path options, List<Path> modules) throws IOException, InterruptedException {
    String path =
        modules.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    Tool.run(
        List.of(
            Tool.ofJdk("jlink"),
            "--module-path",
            path,
            "--output",
            folder.toString(),
            "@" + options));
    for (Path module : modules) {
      unpackNatives(module);
    }
  }

  /// JavaFX finds its libraries beside those of the runtime; left inside, they would be unpacked
  /// into the person's home folder at the first start.
  private void unpackNatives(Path module) throws IOException {
    try (ZipFile jar = new ZipFile(module.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream().map(ZipEntry.class::cast)::iterator) {
        if (entry.getName().endsWith(platform.library()) && !entry.getName().contains("/")) {
          try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, folder.resolve(platform.natives()).resolve(entry.getName()));
          }
        }
      }
    }
  }
}
